package dk.itu.minitwit.lab.replay;

import dk.itu.minitwit.cli.CommandFailure;
import dk.itu.minitwit.cli.http.BaseUrl;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** The MiniTwit to which a journal is sent. */
final class ReplayedMiniTwit {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final BaseUrl base;
    private final String authorization;

    ReplayedMiniTwit(BaseUrl base, String authorization) {
        this.base = base;
        this.authorization = authorization;
    }

    /** @return the status of the answer */
    int send(JournaledWrite write) {
        return send(request(write.target()).POST(BodyPublishers.ofString(write.body())))
                .statusCode();
    }

    /** The texts of a user's messages, newest first, at most 1,000; empty for an unknown user. */
    List<String> messages(String user) {
        HttpResponse<String> answer = send(request("/msgs/" + segment(user) + "?no=1000"));
        return answer.statusCode() == 200
                ? json(answer).asJsonArray().getValuesAs(JsonObject.class).stream()
                        .map(message -> message.getString("content"))
                        .toList()
                : List.of();
    }

    /** The names of the users that a user follows, at most 1,000. */
    List<String> follows(String user) {
        HttpResponse<String> answer = send(request("/fllws/" + segment(user) + "?no=1000"));
        return answer.statusCode() == 200
                ? json(answer).asJsonObject().getJsonArray("follows").getValuesAs(JsonString::getString)
                : List.of();
    }

    long latest() {
        return json(send(request("/latest")))
                .asJsonObject()
                .getJsonNumber("latest")
                .longValue();
    }

    private HttpRequest.Builder request(String target) {
        return HttpRequest.newBuilder(URI.create(base + target))
                .timeout(PATIENCE)
                .header("Authorization", authorization)
                .header("Content-Type", "application/json");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new CommandFailure("%s does not answer: %s".formatted(base, failure), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("Interrupted", interrupted);
        }
    }

    private JsonValue json(HttpResponse<String> answer) {
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readValue();
        } catch (JsonException malformed) {
            throw new CommandFailure(
                    "%s is no MiniTwit: it answers %d without JSON".formatted(base, answer.statusCode()), malformed);
        }
    }

    private static String segment(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
