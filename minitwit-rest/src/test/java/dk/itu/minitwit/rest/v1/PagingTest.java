package dk.itu.minitwit.rest.v1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.itu.minitwit.shared.BusinessException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagingTest {

    @Test
    void thirty_are_usual_and_a_hundred_the_most() {
        assertThat(Paging.limit(null)).isEqualTo(30);
        assertThat(Paging.limit("1")).isEqualTo(1);
        assertThat(Paging.limit("100")).isEqualTo(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "101", "999", "-1", "+1", "1.0", "ten", "٣", "99999999999999999999"})
    void another_text_is_refused_with_the_name_of_the_parameter(String given) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> Paging.limit(given))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("limit"));
    }
}
