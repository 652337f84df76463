package dk.itu.minitwit.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryNumbersTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1337, 1337",
        "-1, -1",
        "-5, -5",
        "007, 7",
        "2147483648, 2147483648",
        "9223372036854775807, 9223372036854775807",
        "-9223372036854775808, -9223372036854775808"
    })
    void reads_integers(String given, long number) {
        assertThat(QueryNumbers.parse(given)).hasValue(number);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {" ", "abc", "1.5", "1e3", "0x10", "1 ", "1,000", "--1", "NaN", "½", "٤٢"})
    void ignores_a_value_that_is_no_integer(String given) {
        assertThat(QueryNumbers.parse(given)).isEmpty();
        assertThat(QueryNumbers.limit(given)).isEqualTo(100);
    }

    @Test
    void ignores_a_number_that_is_too_large() {
        assertThat(QueryNumbers.parse("9223372036854775808")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, 1",
        "99, 99",
        "100, 100",
        "101, 101",
        "999, 999",
        "1000, 1000",
        "1001, 1000",
        "2147483648, 1000",
        "4294967297, 1000",
        "9223372036854775807, 1000",
        "99999999999999999999, 1000",
        "-1, 100",
        "-9223372036854775808, 100"
    })
    void limits_rows_to_a_thousand_and_to_the_default_below_none(String given, int rows) {
        assertThat(QueryNumbers.limit(given)).isEqualTo(rows);
    }
}
