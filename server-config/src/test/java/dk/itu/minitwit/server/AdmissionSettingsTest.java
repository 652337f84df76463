package dk.itu.minitwit.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdmissionSettingsTest {

    /** Of the server (http.asadmin). */
    private static final int THREADS = 199;

    private static final int MOST_PERMITS = 16;

    @Test
    void leave_a_thread_to_refuse() {
        int permits = new AdmissionSettings(MOST_PERMITS).permits();

        assertThat(2 * (permits + AdmissionSettings.QUEUE)
                        + AdmissionSettings.PASSWORDS
                        + AdmissionSettings.UNFINISHED_BODIES
                        + AdmissionSettings.PROBES)
                .isLessThan(THREADS);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, MOST_PERMITS + 1, Integer.MAX_VALUE})
    void are_bounded(int permits) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AdmissionSettings(permits))
                .withMessageContaining("minitwit.admission.permits is " + permits);
    }
}
