package dk.itu.minitwit.lab.bench;

import dk.itu.minitwit.cli.CommandFailure;
import dk.itu.minitwit.cli.http.BaseUrl;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** The pages of the newest messages' conversations, from the links of {@code /public}. */
record Conversations(BaseUrl base) {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Pattern LINK = Pattern.compile("href=\"(/[^/\"?#]+/[0-9]+)\"");

    /** @throws CommandFailure if the server does not answer or has no messages */
    List<String> paths() {
        List<String> paths = LINK.matcher(publicPage())
                .results()
                .map(link -> link.group(1))
                .distinct()
                .toList();
        if (paths.isEmpty()) {
            throw new CommandFailure("There are no messages at " + base + " to read: see ./minitwit fill --help.");
        }
        return paths;
    }

    private String publicPage() {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/public"))
                .timeout(PATIENCE)
                .build();
        try {
            return HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(PATIENCE)
                    .build()
                    .send(request, BodyHandlers.ofString())
                    .body();
        } catch (IOException failure) {
            throw CommandFailure.because("Cannot read " + base + "/public", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw CommandFailure.because("Cannot read " + base + "/public", interrupted);
        }
    }
}
