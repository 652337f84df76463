package dk.itu.minitwit.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecurityLogTest {

    private final Logger logger = Logger.getLogger("dk.itu.minitwit.security");
    private final List<LogRecord> lines = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            lines.add(line);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        logger.setUseParentHandlers(false);
        logger.addHandler(handler);
    }

    @AfterEach
    void leave() {
        logger.removeHandler(handler);
        logger.setUseParentHandlers(true);
    }

    @Test
    void has_a_line_for_people_and_fields_for_machines() {
        SecurityLog.done("sign-in", 7, "192.0.2.77");
        SecurityLog.failed("sign-in", "password", 7L, "192.0.2.77");
        SecurityLog.failed("sign-in", "username", null, "2001:db8:1:2::3");

        assertThat(lines)
                .extracting(LogRecord::getMessage)
                .containsExactly(
                        "sign-in success, user 7, from 192.0.2.0/24",
                        "sign-in failure: password, user 7, from 192.0.2.0/24",
                        "sign-in failure: username, unknown user, from 2001:db8:1::/48");
        assertThat(lines.get(1).getParameters())
                .containsExactly(Map.of(
                        "event.action", "sign-in",
                        "event.outcome", "failure",
                        "event.reason", "password",
                        "user.id", 7L,
                        "client.network", "192.0.2.0/24"));
        assertThat(lines.get(0).getParameters())
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

        assertThat(lines)
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
