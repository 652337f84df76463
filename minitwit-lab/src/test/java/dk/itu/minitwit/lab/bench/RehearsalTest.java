package dk.itu.minitwit.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RehearsalTest {

    @Test
    void clients_get_right_answers() throws InterruptedException {
        Measurement measurement = new Rehearsal(2).run();

        assertThat(measurement.requestsPerSecond()).isPositive();
        assertThat(measurement.errors()).isEmpty();
        assertThat(measurement.refusals()).isZero();
    }
}
