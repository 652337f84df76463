package dk.itu.minitwit.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How long a confirmation by the second factor is good. */
class RightsTest {

    private static final Instant CONFIRMED = Instant.parse("2026-02-03T04:05:06Z");

    @Test
    void a_confirmation_is_good_for_fifteen_minutes() {
        assertThat(isFreshAfter(Duration.ZERO, Optional.of(CONFIRMED))).isTrue();
        assertThat(isFreshAfter(Duration.ofMinutes(15).minusMillis(1), Optional.of(CONFIRMED)))
                .isTrue();
        assertThat(isFreshAfter(Duration.ofMinutes(15), Optional.of(CONFIRMED))).isFalse();
        assertThat(isFreshAfter(Duration.ofDays(1), Optional.of(CONFIRMED))).isFalse();
    }

    @Test
    void a_session_without_a_confirmation_is_never_fresh() {
        assertThat(isFreshAfter(Duration.ZERO, Optional.empty())).isFalse();
    }

    private static boolean isFreshAfter(Duration time, Optional<Instant> confirmed) {
        Rights rights = new Rights();
        rights.clock = Clock.fixed(CONFIRMED.plus(time), ZoneOffset.UTC);
        rights.currentUser = new CurrentUser() {
            @Override
            Optional<Instant> factored() {
                return confirmed;
            }
        };
        return rights.isFresh();
    }
}
