package dk.itu.minitwit.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorMessagesTest {

    @Test
    void refuses_unauthorized_clients_in_the_words_of_the_contract() {
        assertThat(ErrorMessages.of(403)).isEqualTo("You are not authorized to use this resource!");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 405, 408, 413, 414, 415, 503})
    void says_something_of_its_own_for_each_usual_status(int status) {
        assertThat(ErrorMessages.of(status)).isNotEqualTo(ErrorMessages.of(499)).isNotEqualTo(ErrorMessages.of(599));
    }

    @Test
    void tells_clients_faults_from_ours_for_any_other_status() {
        assertThat(ErrorMessages.of(418)).isEqualTo(ErrorMessages.of(499)).isEqualTo("The request cannot be served");
        assertThat(ErrorMessages.of(500))
                .isEqualTo(ErrorMessages.of(502))
                .isEqualTo("Something went wrong on our side");
    }
}
