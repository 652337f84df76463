package dk.itu.minitwit.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FillSizeTest {

    @ParameterizedTest
    @CsvSource({
        "1, 1000, 1",
        "10000, 1000, 10000",
        "100000, 1000, 40000",
        "4000000, 40000, 1600000",
        "40000000, 100000, 4000000"
    })
    void follows_from_the_number_of_messages(long messages, int users, long follows) {
        assertThat(FillSize.of(messages, null, null)).isEqualTo(new FillSize(users, messages, follows));
    }

    @Test
    void accepts_the_given_values() {
        assertThat(FillSize.of(10, 3, 6L)).isEqualTo(new FillSize(3, 10, 6));
        assertThat(FillSize.of(10, 1, null)).isEqualTo(new FillSize(1, 10, 0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0        | 1       | 0  | MESSAGES takes a number from 1 to 40,000,000, not 0.",
                "40000001 | 1       | 0  | MESSAGES takes a number from 1 to 40,000,000, not 40,000,001.",
                "1        | 0       | 0  | --users takes a number from 1 to 1,000,000, not 0.",
                "1        | 1000001 | 0  | --users takes a number from 1 to 1,000,000, not 1,000,001.",
                "1        | 3       | -1 | --follows takes a number from 0 to 6, not -1.",
                "1        | 3       | 7  | --follows takes a number from 0 to 6, not 7."
            })
    void rejects_numbers_out_of_bounds(long messages, int users, long follows, String why) {
        assertThatThrownBy(() -> FillSize.of(messages, users, follows))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(why);
    }
}
