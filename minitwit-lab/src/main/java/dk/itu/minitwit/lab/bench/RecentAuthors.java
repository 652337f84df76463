package dk.itu.minitwit.lab.bench;

import dk.itu.minitwit.cli.CommandFailure;
import dk.itu.minitwit.cli.http.SimulatorCredential;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** The authors of the latest messages of a running MiniTwit: users that exist and have a timeline. */
record RecentAuthors(String url) {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String PATH = "/api/msgs?no=100";

    /** Leaves out the few names with JSON escapes. Inside a text the quotation marks would be escaped. */
    private static final Pattern NAME = Pattern.compile("\"user\"\\s*:\\s*\"([^\"\\\\]+)\"");

    /**
     * Requests the distinct names.
     *
     * @throws CommandFailure if the server does not answer, refuses the credential or has no messages
     */
    List<String> names() throws InterruptedException {
        List<String> names = NAME.matcher(messages())
                .results()
                .map(result -> result.group(1))
                .distinct()
                .toList();
        if (names.isEmpty()) {
            throw new CommandFailure("There are no messages at " + url + " to read: see ./minitwit fill --help.");
        }
        return names;
    }

    private String messages() throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + PATH))
                .timeout(PATIENCE)
                .header("Authorization", SimulatorCredential.header())
                .build();
        try {
            HttpResponse<String> answer = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(PATIENCE)
                    .build()
                    .send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new CommandFailure(refusal(answer.statusCode()));
            }
            return answer.body();
        } catch (IOException e) {
            throw new CommandFailure(
                    "No server answers at " + url + ": start MiniTwit there, or give its address (" + reason(e) + ").",
                    e);
        }
    }

    private String refusal(int status) {
        return status == 403
                ? "The API refuses the credential: set MINITWIT_SIMULATOR_CREDENTIAL to the credential of the MiniTwit at "
                        + url + "."
                : url + PATH + " answers " + status + ": give the address of a MiniTwit, without /api.";
    }

    private static String reason(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
