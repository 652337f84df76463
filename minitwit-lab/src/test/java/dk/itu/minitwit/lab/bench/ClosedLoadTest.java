package dk.itu.minitwit.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.cli.http.BaseUrl;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ClosedLoadTest {

    private static final Duration SHORT = Duration.ofMillis(300);

    @Test
    void keeps_a_connection_for_each_client() throws IOException, InterruptedException {
        try (FakeMiniTwit server = new FakeMiniTwit()) {
            Measurement measurement = run(server, 3, "/public");

            assertThat(measurement.errors()).isEmpty();
            assertThat(measurement.requestsPerSecond()).isGreaterThan(10);
            assertThat(measurement.latencyMillis(100)).isPositive();
            assertThat(server.connections()).isEqualTo(3);
        }
    }

    @Test
    void reconnects_after_the_server_closes() throws IOException, InterruptedException {
        try (FakeMiniTwit server = new FakeMiniTwit().closingConnections()) {
            assertThat(run(server, 1, "/public").errors()).isEmpty();
            assertThat(server.connections())
                    .isEqualTo(server.requests().get("/public").get())
                    .isGreaterThan(1);
        }
    }

    @Test
    void asks_for_all_paths_alike() throws IOException, InterruptedException {
        try (FakeMiniTwit server = new FakeMiniTwit()) {
            run(server, 1, "/a", "/b");

            assertThat(server.requests().get("/a").get()
                            - server.requests().get("/b").get())
                    .isBetween(0, 1);
        }
    }

    @Test
    void counts_every_other_status_as_an_error() throws IOException, InterruptedException {
        try (FakeMiniTwit server = new FakeMiniTwit().answering("/public", 302)) {
            Measurement measurement = run(server, 1, "/public");

            assertThat(measurement.errors()).containsOnlyKeys("status 302");
            assertThat(measurement.requestsPerSecond()).isZero();
        }
    }

    @Test
    void counts_requests_without_an_answer_and_backs_off() throws IOException, InterruptedException {
        FakeMiniTwit gone = new FakeMiniTwit();
        gone.close();

        Measurement measurement = run(gone, 1, "/public");

        assertThat(measurement.errors()).containsOnlyKeys("Connection refused");
        assertThat(measurement.errors().get("Connection refused")).isBetween(1L, 31L);
    }

    private static Measurement run(FakeMiniTwit server, int clients, String... paths) throws InterruptedException {
        BaseUrl base = BaseUrl.parse(server.url());
        return Load.closed(clients).run(new HttpWorkers(base, new ReadRequests(base).inTurn(List.of(paths))), SHORT);
    }
}
