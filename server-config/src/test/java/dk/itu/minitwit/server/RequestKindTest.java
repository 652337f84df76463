package dk.itu.minitwit.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestKindTest {

    @ParameterizedTest
    @CsvSource({
        "GET, /public, READ",
        "HEAD, /api/msgs, READ",
        "GET, /login, READ",
        "POST, /api/msgs/anna, WRITE",
        "POST, /add_message, WRITE",
        "BREW, /public, WRITE",
        "POST, /api/register, PASSWORD",
        "POST, /register, PASSWORD",
        "POST, /login, PASSWORD",
        "POST, /settings, PASSWORD",
        "POST, /settings/keys, PASSWORD",
        "GET, /metrics, PROBE",
        "GET, /health, PROBE",
        "GET, /health/ready, PROBE",
        "GET, /healthy, READ",
        "GET, /metrics/x, READ"
    })
    void a_whole_request_has_the_kind_of_its_work(String method, String path, RequestKind kind) {
        assertThat(RequestKind.of(method, path, true)).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({"POST, /api/msgs/anna", "POST, /login", "GET, /metrics"})
    void an_unfinished_body_is_a_kind_of_its_own(String method, String path) {
        assertThat(RequestKind.of(method, path, false)).isEqualTo(RequestKind.UNFINISHED_BODY);
    }
}
