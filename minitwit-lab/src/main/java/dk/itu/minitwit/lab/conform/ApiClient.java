package dk.itu.minitwit.lab.conform;

import dk.itu.minitwit.cli.http.BaseUrl;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Objects;

/** Sends requests of all kinds and returns whole answers. Java's own client, since no time is measured here. */
final class ApiClient {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final BaseUrl base;

    ApiClient(BaseUrl base) {
        this.base = base;
    }

    /** @throws Deviation if there is no answer */
    Answer send(Request request) {
        try {
            return exchange(request);
        } catch (IOException failure) {
            throw new Deviation(
                    "%s got no answer: %s".formatted(request, Objects.toString(failure.getMessage(), "no connection")),
                    failure);
        }
    }

    /** @throws IOException if there is no answer */
    Answer exchange(Request request) throws IOException {
        try {
            HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(base + request.target()))
                    .timeout(PATIENCE)
                    .method(request.method(), body(request));
            request.headers().forEach(builder::header);
            HttpResponse<byte[]> response = http.send(builder.build(), BodyHandlers.ofByteArray());
            return new Answer(request, response.statusCode(), response.headers(), response.body());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }

    private static BodyPublisher body(Request request) {
        return request.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(request.body());
    }
}
