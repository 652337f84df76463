package dk.itu.minitwit.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.cli.http.BaseUrl;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PacedLoadTest {

    @Test
    void sends_no_more_than_it_should() throws IOException, InterruptedException {
        try (FakeMiniTwit server = new FakeMiniTwit()) {
            Measurement measurement = run(server, 4, 20);

            assertThat(measurement.errors()).isEmpty();
            assertThat(server.requests().get("/public").get()).isBetween(1, 20);
        }
    }

    /** One client cannot keep the rate: the wait of late requests counts as latency. */
    @Test
    void waiting_for_an_answer_before_counts() throws IOException, InterruptedException {
        try (FakeMiniTwit server = new FakeMiniTwit().taking(Duration.ofMillis(200))) {
            Measurement measurement = run(server, 1, 20);

            assertThat(measurement.latencyMillis(0)).isGreaterThanOrEqualTo(200);
            assertThat(measurement.latencyMillis(100))
                    .as("five turns of 50 ms for each of 200 ms")
                    .isGreaterThan(400);
        }
    }

    private static Measurement run(FakeMiniTwit server, int clients, int rate) throws InterruptedException {
        BaseUrl base = BaseUrl.parse(server.url());
        return Load.atRate(clients, rate)
                .run(new HttpWorkers(base, new ReadRequests(base).inTurn(List.of("/public"))), Duration.ofSeconds(1));
    }
}
