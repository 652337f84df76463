package dk.itu.minitwit.lab.bench;

import dk.itu.minitwit.cli.CommandFailure;
import dk.itu.minitwit.cli.http.BaseUrl;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** The pages of the newest messages' conversations, from the links of {@code /public}. */
record Conversations(BaseUrl base) {

    private static final int PATIENCE_MILLIS = 10_000;

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
        try {
            URLConnection connection = URI.create(base + "/public").toURL().openConnection();
            connection.setConnectTimeout(PATIENCE_MILLIS);
            connection.setReadTimeout(PATIENCE_MILLIS);
            try (InputStream page = connection.getInputStream()) {
                return new String(page.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException failure) {
            throw CommandFailure.because("Cannot read " + base + "/public", failure);
        }
    }
}
