package dk.itu.minitwit.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.itu.minitwit.metrics.TestMetrics;
import dk.itu.minitwit.shared.BusinessException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PasswordHasherTest {

    private final TestMetrics metrics = new TestMetrics();

    @Test
    void verifies_every_known_format() {
        PasswordHasher hasher = Services.hasher(metrics);

        assertThat(hasher.verify("p", hasher.hash("p"))).isTrue();
        assertThat(hasher.verify("q", hasher.hash("p"))).isFalse();
        assertThat(hasher.verify("correct horse", "sha1$hT4nB8vE$8bf4f8a43962babf5d61f692a5a9be49485513c1"))
                .isTrue();
        assertThat(hasher.verify("x", "x")).isFalse();
        assertThat(metrics.counts()).isEmpty();
    }

    @Test
    void takes_all_but_todays_hashes_for_outdated() {
        PasswordHasher hasher = Services.hasher(metrics);

        assertThat(hasher.isOutdated(hasher.hash("p"))).isFalse();
        assertThat(hasher.isOutdated("$argon2id$v=19$m=4096,t=3,p=4$c2FsdHNhbHQ$zIU9iyKTgy66NUkTGTYVeQ"))
                .isTrue();
        assertThat(hasher.isOutdated("sha1$hT4nB8vE$8bf4f8a43962babf5d61f692a5a9be49485513c1"))
                .isTrue();
    }

    @Test
    void measures_each_hash_and_shows_how_many_there_can_be() {
        PasswordHasher hasher = Services.hasher(metrics);

        hasher.verify("p", hasher.hash("p"));

        assertThat(metrics.histograms()).contains("\nminitwit_hashing_duration_seconds_count 2\n");
        assertThat(metrics.gauge("minitwit_hashing_slots")).isEqualTo(Argon2id.AT_ONCE);
        assertThat(metrics.gauge("minitwit_hashing_slots_in_use")).isZero();
        assertThat(metrics.gauge("minitwit_hashing_waiting")).isZero();
    }

    @Test
    void counts_whom_it_refuses() {
        PasswordHasher hasher = Services.hasher(metrics);

        // Whoever is interrupted while waiting is refused as well.
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(BusinessException.class).isThrownBy(() -> hasher.hash("p"));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(metrics.counts()).isEqualTo(Map.of("minitwit_hashing_refused_total", 1));
    }
}
