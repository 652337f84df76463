package dk.itu.minitwit.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.itu.minitwit.metrics.TestMetrics;
import dk.itu.minitwit.shared.BusinessException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PasswordHasherTest {

    private static final String COMPOSED = "caf\u00E9 au lait";
    private static final String DECOMPOSED = "cafe\u0301 au lait";
    private static final String SPACED = "caf\u00E9\u00A0au\u3000lait";

    private final TestMetrics metrics = new TestMetrics();

    @Test
    void verifies_every_known_format() {
        PasswordHasher hasher = TestHasher.patient(metrics);

        assertThat(hasher.verify("p", hasher.hash("p"))).isEqualTo(PasswordMatch.CURRENT);
        assertThat(hasher.verify("q", hasher.hash("p"))).isEqualTo(PasswordMatch.NONE);
        assertThat(hasher.verify("correct horse", "sha1$hT4nB8vE$8bf4f8a43962babf5d61f692a5a9be49485513c1"))
                .isEqualTo(PasswordMatch.OUTDATED);
        assertThat(hasher.verify("x", "x")).isEqualTo(PasswordMatch.NONE);
        assertThat(metrics.counts()).isEmpty();
    }

    /** A hash with other parameters from the reference implementation. */
    @Test
    void takes_all_but_todays_hashes_for_outdated() {
        PasswordHasher hasher = TestHasher.patient(metrics);

        assertThat(hasher.verify(
                        "older and weaker", "$argon2id$v=19$m=4096,t=3,p=4$c2FsdHNhbHQ$zIU9iyKTgy66NUkTGTYVeQ"))
                .isEqualTo(PasswordMatch.OUTDATED);
    }

    /** é has two encodings, and some keyboards type a no-break space. */
    @Test
    void takes_spellings_of_one_password_for_the_same() {
        PasswordHasher hasher = TestHasher.patient(metrics);

        for (String one : List.of(COMPOSED, DECOMPOSED, SPACED)) {
            String stored = hasher.hash(one);
            assertThat(List.of(COMPOSED, DECOMPOSED, SPACED))
                    .allMatch(other -> hasher.verify(other, stored) == PasswordMatch.CURRENT);
        }
    }

    @Test
    void accepts_an_old_hash_of_the_password_as_typed() {
        PasswordHasher hasher = TestHasher.patient(metrics);

        for (String typed : List.of(DECOMPOSED, SPACED)) {
            String stored = Argon2id.hash(typed);
            assertThat(hasher.verify(typed, stored)).isEqualTo(PasswordMatch.OUTDATED);
            assertThat(hasher.verify(COMPOSED, stored)).isEqualTo(PasswordMatch.NONE);
        }
    }

    /** UTF-8 would encode it as a question mark. */
    @Test
    void takes_half_a_surrogate_pair_for_no_password() {
        PasswordHasher hasher = TestHasher.patient(metrics);

        assertThat(hasher.verify("\uD800", hasher.hash("?"))).isEqualTo(PasswordMatch.NONE);
    }

    @Test
    void measures_each_hash_and_shows_how_many_there_can_be() {
        PasswordHasher hasher = TestHasher.patient(metrics);

        hasher.verify("p", hasher.hash("p"));

        assertThat(metrics.histograms()).contains("\nminitwit_hashing_duration_seconds_count 2\n");
        assertThat(metrics.gauge("minitwit_hashing_slots")).isEqualTo(Argon2id.AT_ONCE);
        assertThat(metrics.gauge("minitwit_hashing_slots_in_use")).isZero();
        assertThat(metrics.gauge("minitwit_hashing_waiting")).isZero();
    }

    @Test
    void counts_refusals() {
        PasswordHasher hasher = TestHasher.patient(metrics);

        // An interrupted waiting thread is refused too.
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(BusinessException.class).isThrownBy(() -> hasher.hash("p"));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(metrics.counts()).isEqualTo(Map.of("minitwit_hashing_refused_total", 1));
    }
}
