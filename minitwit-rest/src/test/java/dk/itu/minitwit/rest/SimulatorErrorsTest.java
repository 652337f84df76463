package dk.itu.minitwit.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.rest.SimulatorErrors.Kind;
import dk.itu.minitwit.shared.ErrorKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulatorErrorsTest {

    @ParameterizedTest
    @CsvSource({
        "404, NOT_FOUND, UNKNOWN_USER",
        "404,, OTHER",
        "400, CONFLICT, USERNAME_TAKEN",
        "400, INVALID, INVALID",
        "400,, INVALID",
        "403,, UNAUTHORIZED",
        "403, FORBIDDEN, UNAUTHORIZED",
        "429, THROTTLED, UNAUTHORIZED",
        "503, OVERLOADED, OVERLOADED",
        "503, UNAVAILABLE, UNAVAILABLE",
        "503,, UNAVAILABLE",
        "405,, OTHER",
        "413,, OTHER",
        "500,, OTHER"
    })
    void every_error_has_one_kind(int status, ErrorKind reason, Kind kind) {
        assertThat(Kind.of(status, reason)).isEqualTo(kind);
    }
}
