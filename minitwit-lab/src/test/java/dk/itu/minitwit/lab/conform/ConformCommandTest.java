package dk.itu.minitwit.lab.conform;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.cli.CommandFailure;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

@Timeout(120)
class ConformCommandTest {

    private static final String PATIENT = "--deadline=20000";
    private static final String CREDENTIAL = "--credential=simulator:super_safe!";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void a_minitwit_as_in_the_contract_scores_100() throws IOException {
        assertThat(conform(Fault.NONE)).isZero();
        assertThat(out.toString())
                .contains("passed    latest-zero", "score     100.0 %:", " 0 failed, 0 undecided")
                .doesNotContain("FAILED");
    }

    @Test
    void a_deviation_is_told_with_what_was_demanded() throws IOException {
        assertThat(conform(Fault.LATEST_ZERO_IGNORED)).isEqualTo(1);
        assertThat(out.toString())
                .containsSubsequence(
                        "FAILED    latest-zero", "demanded: 0 is valid", "seen: after GET /msgs?latest=0, latest is ");
    }

    @Test
    void a_lower_score_may_do() throws IOException {
        assertThat(conform(Fault.LATEST_ZERO_IGNORED, "--at-least=95")).isZero();
    }

    @Test
    void an_undecided_case_does_not_count() throws IOException {
        assertThat(conform(Fault.CREDENTIAL_GUESSES_REFUSED)).isZero();
        assertThat(out.toString())
                .containsSubsequence(
                        "undecided credential-wrong", "seen: it refuses further", "score     100.0 %:", "1 undecided");
    }

    @Test
    void programs_get_json() throws IOException {
        assertThat(conform(Fault.LATEST_ZERO_IGNORED, "--json")).isEqualTo(1);

        JsonObject report = json();
        List<JsonObject> cases = report.getJsonArray("cases").getValuesAs(JsonObject.class);
        assertThat(report.getJsonNumber("score").doubleValue()).isBetween(95.0, 99.9);
        assertThat(cases).hasSameSizeAs(Contract.cases());
        assertThat(cases)
                .filteredOn(each -> each.getString("verdict").equals("failed"))
                .extracting(each -> each.getString("name"))
                .containsExactly("latest-zero");
    }

    @Test
    void what_can_be_undone_is_undone() throws IOException {
        try (SmallMiniTwit minitwit = new SmallMiniTwit(Fault.NONE)) {
            minitwit.setLatest(4711);
            assertThat(execute(minitwit.url(), PATIENT, CREDENTIAL)).isZero();

            assertThat(minitwit.latest()).isEqualTo(4711);
            assertThat(minitwit.follows()).isNotEmpty().allSatisfy((user, names) -> {
                assertThat(user).startsWith("conform-");
                assertThat(names).isEmpty();
            });
        }
    }

    @Test
    void nobody_at_the_address_is_no_low_score() throws IOException {
        String url;
        try (SmallMiniTwit gone = new SmallMiniTwit(Fault.NONE)) {
            url = gone.url();
        }

        assertThat(execute(url)).isEqualTo(1);
        assertThat(err.toString()).startsWith("No MiniTwit answers at " + url).hasLineCount(1);
    }

    @Test
    void an_address_without_an_api_is_no_low_score() throws IOException {
        try (SmallMiniTwit server = new SmallMiniTwit(Fault.NONE)) {
            String url = server.url() + "/pages";

            assertThat(execute(url)).isEqualTo(1);
            assertThat(out.toString()).isEmpty();
            assertThat(err.toString())
                    .startsWith(url + " is not the base URL of a simulator API")
                    .hasLineCount(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "--at-least=101, --at-least must be from 0 to 100",
        "--at-least=NaN, --at-least must be from 0 to 100",
        "--deadline=0, --deadline must be at least 1"
    })
    void refuses_limits_that_are_none(String option, String message) {
        assertThat(execute("http://localhost:1/api", option)).isEqualTo(2);
        assertThat(err.toString()).startsWith(message);
    }

    @Test
    void refuses_urls_that_are_none() {
        assertThat(execute("localhost:8080")).isEqualTo(2);
        assertThat(err.toString()).startsWith("Cannot use the URL localhost:8080: it must begin with http://");
    }

    private JsonObject json() {
        try (JsonReader reader = Json.createReader(new StringReader(out.toString()))) {
            return reader.readObject();
        }
    }

    private int conform(Fault fault, String... options) throws IOException {
        try (SmallMiniTwit minitwit = new SmallMiniTwit(fault)) {
            String[] arguments = new String[options.length + 3];
            arguments[0] = minitwit.url();
            arguments[1] = PATIENT;
            arguments[2] = CREDENTIAL;
            System.arraycopy(options, 0, arguments, 3, options.length);
            return execute(arguments);
        }
    }

    private int execute(String... arguments) {
        return new CommandLine(new ConformCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    assertThat(failure).isInstanceOf(CommandFailure.class);
                    line.getErr().println(failure.getMessage());
                    return line.getCommandSpec().exitCodeOnExecutionException();
                })
                .execute(arguments);
    }
}
