package dk.itu.minitwit.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.CommandOutput;
import dk.itu.minitwit.cli.CommandFailure;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

@Timeout(60)
class BenchCommandTest {

    private static final String[] SHORT = {"--clients=2", "--seconds=1", "--rounds=1", "--warm-up=0"};

    private final CommandOutput output = new CommandOutput(CommandFailure.class);
    private final StringWriter out = output.out();
    private final StringWriter err = output.err();

    @TempDir
    Path directory;

    @Test
    void measures_all_workloads() throws IOException {
        try (FakeMiniTwit server = new FakeMiniTwit()) {
            Path json = directory.resolve("results.json");
            Path picture = directory.resolve("results.svg");

            assertThat(run(server.url() + "/", "--json=" + json, "--picture=" + picture))
                    .isZero();
            assertThat(server.requests())
                    .containsOnlyKeys(
                            "/api/msgs?no=100",
                            "/api/msgs?no=30",
                            "/public",
                            "/api/msgs/User%201?no=30",
                            "/api/msgs/%C3%85se%2F%C3%9F?no=30",
                            "/User%201",
                            "/%C3%85se%2F%C3%9F");
            assertThat(out.toString().lines().map(line -> line.split(" +")[0]))
                    .containsExactly(
                            server.url() + ",",
                            "workload",
                            "api",
                            "public",
                            "api-user",
                            "profile",
                            "Medians",
                            "public/api",
                            "profile/api-user");
            assertThat(picture).content().startsWith("<svg");
            assertThat(json).content().contains("\"url\": \"" + server.url() + "\"", "\"public/api\": ");
        }
    }

    @Test
    void measures_the_given_workloads() throws IOException {
        try (FakeMiniTwit server = new FakeMiniTwit()) {
            assertThat(run(server.url(), "--workload=public,api")).isZero();
            assertThat(server.requests()).containsOnlyKeys("/api/msgs?no=100", "/public", "/api/msgs?no=30");
            assertThat(err.toString().lines())
                    .hasSize(2)
                    .first()
                    .asString()
                    .matches("Round 1 of 1: public [1-9][\\d.]+/s");
        }
    }

    @Test
    void keeps_a_rate() throws IOException {
        try (FakeMiniTwit server = new FakeMiniTwit()) {
            assertThat(run(server.url(), "--workload=public", "--rate=50")).isZero();
            assertThat(server.requests().get("/public").get()).isBetween(1, 50);
        }
    }

    @Test
    void waits_until_it_is_ready() throws IOException {
        try (FakeMiniTwit server = new FakeMiniTwit().refusingFirst("/health/ready", 2)) {
            assertThat(run(server.url(), "--workload=public", "--wait=30")).isZero();
            assertThat(server.requests().get("/health/ready")).hasValue(3);
            assertThat(server.requests()).containsOnlyKeys("/health/ready", "/api/msgs?no=100", "/public");
            assertThat(err.toString().lines()).first().asString().matches("The clients are warm: [1-9]\\d* requests/s");
        }
    }

    @Test
    void does_not_wait_for_ever() throws IOException {
        try (FakeMiniTwit server = new FakeMiniTwit().answering("/health/ready", 503)) {
            assertThat(run(server.url(), "--workload=public", "--wait=1")).isEqualTo(1);
            assertThat(err.toString())
                    .endsWith(server.url() + " was not ready in 1 s: see its log, or raise --wait.\n");
            assertThat(server.requests()).containsOnlyKeys("/health/ready");
        }
    }

    @Test
    void writes_as_the_simulator_does() throws IOException {
        try (FakeMiniTwit server = new FakeMiniTwit().answeringWrites(204)) {
            assertThat(run(server.url(), "--workload=simulator,simulator-kept"))
                    .as(out::toString)
                    .isZero();
            assertThat(server.requests().keySet())
                    .anyMatch(path -> path.startsWith("/api/msgs/User%201?latest="))
                    .anyMatch(path -> path.startsWith("/api/fllws/User%201?latest="));
        }
    }

    @Test
    void exits_1_after_errors() throws IOException {
        try (FakeMiniTwit server = new FakeMiniTwit().answering("/public", 500)) {
            assertThat(run(server.url(), "--workload=api,public")).isEqualTo(1);
            assertThat(out.toString()).containsPattern("public: \\d+ x status 500");
        }
    }

    @Test
    void takes_a_refusal_for_an_answer() throws IOException {
        try (FakeMiniTwit server = new FakeMiniTwit().answering("/public", 503)) {
            assertThat(run(server.url(), "--workload=public")).isZero();
            assertThat(out.toString()).containsPattern("public: refusal latency p50 \\d");
        }
    }

    @Test
    void sends_all_at_once() throws IOException {
        try (FakeMiniTwit server = new FakeMiniTwit().answeringWrites(204)) {
            assertThat(run(server.url(), "--workload=sign-ups", "--clients=20", "--burst=1", "--seconds=2"))
                    .isZero();
            assertThat(server.requests().entrySet().stream()
                            .filter(path -> path.getKey().startsWith("/api/register?"))
                            .mapToInt(path -> path.getValue().get())
                            .sum())
                    .isEqualTo(20);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "403 | The API refuses the credential: set MINITWIT_SIMULATOR_CREDENTIAL",
                "404 | /api/msgs?no=100 answers 404: give the address of a MiniTwit, without /api.",
                "200 | There are no messages at"
            })
    void reports_a_missing_part_in_one_line(int status, String line) throws IOException {
        try (FakeMiniTwit server = new FakeMiniTwit().withMessages("[]").answering("/api/msgs?no=100", status)) {
            assertThat(run(server.url())).isEqualTo(1);
            assertThat(err.toString()).hasLineCount(1).contains(line);
        }
    }

    @Test
    void reports_a_missing_server() throws IOException {
        String url;
        try (FakeMiniTwit gone = new FakeMiniTwit()) {
            url = gone.url();
        }

        assertThat(run(url)).isEqualTo(1);
        assertThat(err.toString()).startsWith("No server answers at " + url).hasLineCount(1);
    }

    @Test
    void does_not_measure_without_a_writable_result_file() throws IOException {
        try (FakeMiniTwit server = new FakeMiniTwit()) {
            Path json = directory.resolve("none/results.json");

            assertThat(run(server.url(), "--json=" + json)).isEqualTo(1);
            assertThat(err.toString()).startsWith("Cannot write " + json).hasLineCount(1);
            assertThat(server.requests()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--clients=0      | --clients takes a number from 1 to 1000, not 0.",
                "--rate=-1        | --rate takes a number from 0 to 100000, not -1.",
                "--seconds=3601   | --seconds takes a number from 1 to 3600, not 3601.",
                "--rounds=0       | --rounds takes a number from 1 to 100, not 0.",
                "--warm-up=-1     | --warm-up takes a number from 0 to 3600, not -1.",
                "--workload=pages | is not one of api, public, api-user, profile, home-0, home-inactive, home-33, home-5000, notices, conversation, search-common, search-rare, search-none, nothing, db-reads, reads, db-simulator, sign-ups, simulator, simulator-kept, mixed",
                "--wait=3601      | --wait takes a number from 0 to 3600, not 3601.",
                "--burst=1       | The first burst comes after 1 s: --seconds must be greater, not 1.",
                "--rounds=many    | Invalid value for option '--rounds'"
            })
    void rejects_wrong_options(String option, String complaint) {
        assertThat(run("http://localhost:1", option)).isEqualTo(2);
        assertThat(err.toString()).contains(complaint);
    }

    @Test
    @Timeout(20)
    void rejects_wrong_options_before_it_waits() {
        assertThat(run("http://localhost:1", "--wait=60", "--rounds=0")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--workload=db-reads", "--marathon=none"})
    @Timeout(20)
    void says_at_once_when_no_MiniTwit_runs_with_the_data_directory(String option) {
        Path data = directory.resolve("mistyped");

        assertThat(run("http://localhost:1", option, "--data=" + data)).isEqualTo(1);

        assertThat(err.toString())
                .isEqualToIgnoringNewLines("No MiniTwit is running with the data directory " + data
                        + ": give the directory of the measured MiniTwit by --data DIR.");
        assertThat(data).doesNotExist();
    }

    @Test
    void needs_the_generated_users_for_their_timelines() throws IOException {
        try (FakeMiniTwit server = new FakeMiniTwit().answering("/api/fllws/Follows%2033?no=5000", 404)) {
            assertThat(run(server.url(), "--workload=home-33")).isEqualTo(1);
            assertThat(err.toString())
                    .isEqualToIgnoringNewLines("There is no user \"Follows 33\" at " + server.url()
                            + ": the home timelines need the data of ./minitwit fill.");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "localhost:8080, 'it must begin with http:// or https://, like http://localhost:8080'",
        "http://localhost:8080/api/, 'Give the URL of the pages, without /api, like http://localhost:8080.'"
    })
    void rejects_wrong_urls(String url, String complaint) {
        assertThat(run(url)).isEqualTo(2);
        assertThat(err.toString().lines()).first().asString().endsWith(complaint);
    }

    @Test
    void explains_itself() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString())
                .contains("URL", "--clients=N", "--seconds=N", "--rounds=N", "--warm-up=SECONDS", "--json=FILE")
                .contains("default: api,public,", "MINITWIT_SIMULATOR_CREDENTIAL");
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(SHORT));
        all.addAll(List.of(arguments));
        return output.run(
                new CommandLine(new BenchCommand()).setOverwrittenOptionsAllowed(true), all.toArray(String[]::new));
    }
}
