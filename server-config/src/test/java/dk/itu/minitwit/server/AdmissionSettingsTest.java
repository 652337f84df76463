package dk.itu.minitwit.server;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdmissionSettingsTest {

    @ParameterizedTest
    @CsvSource({"1, 0, 0", "16, 48, 200", "48, 48, 1"})
    void leave_threads_to_refuse(int permits, int queue, int maxWaitMillis) {
        assertThatCode(() -> new AdmissionSettings(permits, queue, Duration.ofMillis(maxWaitMillis)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"0, 48, 200", "16, -1, 200", "49, 48, 200", "2147483647, 1, 200", "16, 48, -1"})
    void say_when_they_cannot_be_kept(int permits, int queue, int maxWaitMillis) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AdmissionSettings(permits, queue, Duration.ofMillis(maxWaitMillis)))
                .withMessageContaining("minitwit.admission.permits");
    }
}
