package dk.itu.minitwit.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.benmanes.caffeine.cache.Ticker;
import dk.itu.minitwit.CapturedLog;
import dk.itu.minitwit.http.TrustedProxies;
import dk.itu.minitwit.metrics.TestMetrics;
import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulatorAccessTest {

    @RegisterExtension
    final CapturedLog log = CapturedLog.of(SimulatorAccess.class);

    private static final String RIGHT = "Basic c2ltdWxhdG9yOnN1cGVyX3NhZmUh";
    private static final String WRONG = "Basic d3Jvbmc6d3Jvbmc=";
    private static final String SIMULATOR = "192.0.2.1";
    private static final String GUESSER = "192.0.2.66";
    private static final int FREE = 10;

    private long nanos;
    private final SimulatorAccess access = new SimulatorAccess((Ticker) () -> nanos);

    @BeforeEach
    void configure() {
        access.credential = "simulator:super_safe!";
        access.enabled = true;
        access.isPublic = true;
        access.proxies = new TrustedProxies() {
            @Override
            public String clientOf(String peer, String forwarded) {
                return forwarded == null ? peer : forwarded;
            }
        };
        access.networks = networks();
        access.prepare();
    }

    private static SimulatorNetworks networks(String... allowed) {
        SimulatorNetworks networks = new SimulatorNetworks();
        networks.networks = Optional.of(allowed);
        networks.parse();
        return networks;
    }

    @Test
    void may_be_for_some_networks_only() {
        access.networks = networks("198.51.100.0/24", " 192.0.2.1 ", "");

        assertThatCode(() -> access.require(RIGHT, SIMULATOR, null)).doesNotThrowAnyException();
        assertThatCode(() -> access.require(RIGHT, GUESSER, "198.51.100.7")).doesNotThrowAnyException();
        assertRefused(ErrorKind.FORBIDDEN, RIGHT, GUESSER);
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> networks("198.51.100.0/33"));
    }

    @Test
    void does_not_warn_of_the_published_credential_in_some_networks_only() {
        access.networks = networks("192.0.2.0/24");
        TestMetrics metrics = new TestMetrics();

        access.publish(metrics.metrics());

        assertThat(metrics.gauge("minitwit_simulator_credential_published")).isZero();
    }

    private void assertRefused(ErrorKind kind, String authorization, String peer) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> access.require(authorization, peer, null))
                .extracting(BusinessException::kind)
                .isEqualTo(kind);
    }

    private void guess(int times) {
        for (int i = 0; i < times; i++) {
            assertRefused(ErrorKind.FORBIDDEN, WRONG, GUESSER);
        }
    }

    @Test
    void is_for_the_right_credential_only() {
        assertThatCode(() -> access.require(RIGHT, SIMULATOR, null)).doesNotThrowAnyException();
        assertRefused(ErrorKind.FORBIDDEN, null, SIMULATOR);
        assertRefused(ErrorKind.FORBIDDEN, WRONG, SIMULATOR);
        assertRefused(ErrorKind.FORBIDDEN, "", SIMULATOR);
    }

    @Test
    void is_slow_for_a_network_that_guesses() {
        guess(FREE);

        assertRefused(ErrorKind.THROTTLED, WRONG, GUESSER);
        // A throttled response does not reveal whether the credential was right.
        assertRefused(ErrorKind.THROTTLED, RIGHT, GUESSER);
        assertThatCode(() -> access.require(RIGHT, SIMULATOR, null)).doesNotThrowAnyException();
    }

    @Test
    void is_open_again_after_a_minute() {
        guess(FREE);
        nanos += Duration.ofSeconds(40).toNanos();
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> access.require(WRONG, GUESSER, null))
                .extracting(BusinessException::retryAfter)
                .isEqualTo(Duration.ofSeconds(21));

        nanos += Duration.ofSeconds(21).toNanos();

        assertThatCode(() -> access.require(RIGHT, GUESSER, null)).doesNotThrowAnyException();
        guess(FREE);
    }

    @Test
    void is_never_closed_to_a_client_that_was_right_before() {
        access.require(RIGHT, GUESSER, null);
        guess(FREE);
        assertRefused(ErrorKind.THROTTLED, WRONG, GUESSER);

        assertThatCode(() -> access.require(RIGHT, GUESSER, null)).doesNotThrowAnyException();
    }

    @Test
    void takes_a_missing_credential_for_no_guess() {
        for (int i = 0; i < 2 * FREE; i++) {
            assertRefused(ErrorKind.FORBIDDEN, null, GUESSER);
        }
        guess(FREE);
    }

    @Test
    void tells_the_clients_of_a_proxy_apart() {
        for (int i = 0; i < FREE; i++) {
            assertThatExceptionOfType(BusinessException.class)
                    .isThrownBy(() -> access.require(WRONG, "10.0.0.1", GUESSER))
                    .extracting(BusinessException::kind)
                    .isEqualTo(ErrorKind.FORBIDDEN);
        }

        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> access.require(RIGHT, "10.0.0.1", GUESSER))
                .extracting(BusinessException::kind)
                .isEqualTo(ErrorKind.THROTTLED);
        assertThatCode(() -> access.require(RIGHT, "10.0.0.1", SIMULATOR)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "simulator:super_safe!, true, true, 1",
        "simulator:super_safe!, true, false, 0",
        "simulator:super_safe!, false, true, 0",
        "simulator:another, true, true, 0"
    })
    void shows_when_anybody_can_write(String credential, boolean enabled, boolean isPublic, double shown) {
        access.credential = credential;
        access.enabled = enabled;
        access.isPublic = isPublic;
        TestMetrics metrics = new TestMetrics();

        access.publish(metrics.metrics());

        assertThat(metrics.gauge("minitwit_simulator_credential_published")).isEqualTo(shown);
        assertThat(metrics.gauge("minitwit_http_public")).isEqualTo(isPublic ? 1 : 0);
    }
}
