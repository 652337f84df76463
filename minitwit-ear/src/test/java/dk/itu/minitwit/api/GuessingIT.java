package dk.itu.minitwit.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

/** Wrong credentials from an address that no other test uses. */
@OwnInstallation
class GuessingIT extends ApiCases {

    private static final int FREE = 10;
    private static final String RIGHT = SimulatorApi.AUTHORIZATION;
    private static final String WRONG = "Basic d3Jvbmc6d3Jvbmc=";

    private String ask(String source, String authorization) {
        try {
            return new RawHttp(api.root(), InetAddress.getByName(source))
                    .send("GET /api/msgs?no=0 HTTP/1.1", "Host: localhost", "Authorization: " + authorization);
        } catch (UnknownHostException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Test
    void is_slow_and_blocks_no_other_user() {
        for (int i = 0; i < FREE; i++) {
            assertThat(ask("127.0.0.66", WRONG))
                    .startsWith("HTTP/1.1 403 ")
                    .endsWith("{\"status\":403,\"error_msg\":\"You are not authorized to use this resource!\"}");
        }

        assertThat(ask("127.0.0.66", WRONG)).startsWith("HTTP/1.1 429 ").contains("Retry-After: ", "{\"status\":429,");
        assertThat(ask("127.0.0.66", RIGHT)).startsWith("HTTP/1.1 429 ");
        assertThat(ask("127.0.0.67", RIGHT)).startsWith("HTTP/1.1 200 ");
    }

    @Test
    void exempts_clients_with_the_right_credential_before() {
        assertThat(ask("127.0.0.68", RIGHT)).startsWith("HTTP/1.1 200 ");
        for (int i = 0; i <= FREE; i++) {
            ask("127.0.0.68", WRONG);
        }

        assertThat(ask("127.0.0.68", WRONG)).startsWith("HTTP/1.1 429 ");
        assertThat(ask("127.0.0.68", RIGHT)).startsWith("HTTP/1.1 200 ");
    }
}
