package dk.itu.minitwit.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.cli.http.BaseUrl;
import dk.itu.minitwit.lab.simulator.Action;
import dk.itu.minitwit.lab.simulator.Scenario;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class MarathonTest {

    private static final Scenario SCENARIO = new Scenario(List.of(
            Action.register(0, "Ada", "a@b", "p"),
            Action.register(1, "Bo", "a@b", "p"),
            Action.tweet(2, "Ada", "Hi"),
            Action.follow(3, "Ada", "Bo"),
            Action.follow(4, "Bo", "Ada"),
            Action.follow(5, "Bo", "Ada"),
            Action.unfollow(6, "Ada", "Bo")));

    @Test
    void each_repetition_has_users_of_its_own() throws IOException, InterruptedException {
        try (FakeMiniTwit server = new FakeMiniTwit().answeringWrites(204)) {
            Measurement measurement = marathon(server, 3).run();

            assertThat(measurement.errors()).isEmpty();
            assertThat(measurement.requestsPerSecond()).isPositive();
            assertThat(server.requests().keySet().stream().filter(path -> path.startsWith("/api/msgs/Ada%20")))
                    .hasSize(3);
            assertThat(server.requests().entrySet().stream()
                            .filter(each -> each.getKey().startsWith("/api/register"))
                            .mapToInt(each -> each.getValue().get())
                            .sum())
                    .isEqualTo(6);
        }
    }

    @Test
    void sends_refused_requests_again() throws IOException, InterruptedException {
        String path = "/api/register?latest=0";
        try (FakeMiniTwit server = new FakeMiniTwit().answeringWrites(204).refusingFirst(path, 2)) {
            Measurement measurement = marathon(server, 1).run();

            assertThat(measurement.refusals()).isEqualTo(2);
            assertThat(measurement.errors()).isEmpty();
            assertThat(server.requests().get(path)).hasValue(3);
        }
    }

    @Test
    void gives_up_a_request_that_is_always_refused() throws IOException, InterruptedException {
        String path = "/api/register?latest=0";
        try (FakeMiniTwit server = new FakeMiniTwit().answeringWrites(204).refusingFirst(path, 100)) {
            Measurement measurement = marathon(server, 1).run();

            assertThat(measurement.errors()).containsExactly(Map.entry("register: status 503", 1L));
            assertThat(server.requests().get(path)).hasValue(5);
        }
    }

    @Test
    void counts_failures_by_kind() throws IOException, InterruptedException {
        try (FakeMiniTwit server = new FakeMiniTwit().answeringWrites(404)) {
            Measurement measurement = marathon(server, 1).run();

            assertThat(measurement.errors())
                    .containsEntry("register: status 404", 2L)
                    .containsEntry("tweet: status 404", 1L)
                    .containsEntry("follow: status 404", 3L)
                    .containsEntry("unfollow: status 404", 1L);
        }
    }

    @Test
    void counts_the_rows_that_a_scenario_adds() {
        assertThat(StoredNumbers.of(SCENARIO)).isEqualTo(new StoredNumbers(2, 1, 1));
        assertThat(StoredNumbers.of(SCENARIO).times(3).plus(new StoredNumbers(1, 2, 3)))
                .isEqualTo(new StoredNumbers(7, 5, 6));
    }

    @Test
    void is_right_without_errors_and_with_the_very_numbers() {
        StoredNumbers expected = new StoredNumbers(2, 1, 1);
        Measurement clean = new Measurement(Duration.ofSeconds(1));
        Measurement failed = new Measurement(Duration.ofSeconds(1));
        failed.failed("status 503");

        assertThat(new MarathonReport(clean, expected, expected).isRight()).isTrue();
        assertThat(new MarathonReport(failed, expected, expected).isRight()).isFalse();
        MarathonReport other = new MarathonReport(clean, expected, new StoredNumbers(2, 2, 1));
        assertThat(other.isRight()).isFalse();
        assertThat(other.text()).contains("Stored: 2 users, 2 messages, 1 follows", "Expected: 2 users, 1 messages");
    }

    private static Marathon marathon(FakeMiniTwit server, int repetitions) {
        return new Marathon(BaseUrl.parse(server.url() + "/api"), SCENARIO, repetitions, 1, line -> {});
    }
}
