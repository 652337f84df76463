package dk.itu.minitwit.logging;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.CapturedLog;
import java.util.Map;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecurityLogTest {

    @RegisterExtension
    final CapturedLog log = CapturedLog.of("dk.itu.minitwit.security");

    @Test
    void has_a_line_for_people_and_fields_for_machines() {
        SecurityLog.done("sign-in", 7, "192.0.2.77");
        SecurityLog.failed("sign-in", "password", 7L, "192.0.2.77");
        SecurityLog.failed("sign-in", "username", null, "2001:db8:1:2::3");

        assertThat(log.lines())
                .extracting(LogRecord::getMessage)
                .containsExactly(
                        "sign-in success, user 7, from 192.0.2.0/24",
                        "sign-in failure: password, user 7, from 192.0.2.0/24",
                        "sign-in failure: username, unknown user, from 2001:db8:1::/48");
        assertThat(log.lines().get(1).getParameters())
                .containsExactly(Map.of(
                        "event.action", "sign-in",
                        "event.outcome", "failure",
                        "event.reason", "password",
                        "user.id", 7L,
                        "client.network", "192.0.2.0/24"));
        assertThat(log.lines().get(0).getParameters())
                .containsExactly(Map.of(
                        "event.action", "sign-in",
                        "event.outcome", "success",
                        "user.id", 7L,
                        "client.network", "192.0.2.0/24"));
    }

    @Test
    void has_few_lines_for_a_flood() {
        for (int i = 0; i < 1_000; i++) {
            SecurityLog.slowed("sign-in", null, "192.0.2.77");
        }

        assertThat(log.lines())
                .hasSizeBetween(1, 100)
                .allMatch(line -> line.getMessage().equals("sign-in failure: slowed, unknown user, from 192.0.2.0/24"));
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.77, 192.0.2.0/24",
        "127.0.0.1, 127.0.0.0/24",
        "2001:db8:1:2::3, 2001:db8:1::/48",
        "0:0:0:0:0:0:0:1, 0:0:0::/48",
        "fe80::1%eth9, unknown",
        "::ffff:192.0.2.77, 192.0.2.0/24",
        "example.org, unknown",
        "localhost, unknown",
        "'', unknown"
    })
    void tells_no_more_of_an_address_than_its_network(String address, String network) {
        assertThat(SecurityLog.network(address)).isEqualTo(network);
    }
}
