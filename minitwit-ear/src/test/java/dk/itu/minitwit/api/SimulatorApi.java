package dk.itu.minitwit.api;

import java.io.IOException;
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

/** A client of the simulator's API. */
public final class SimulatorApi {

    static final String AUTHORIZATION = "Basic c2ltdWxhdG9yOnN1cGVyX3NhZmUh";

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String root;

    /** @param application the URL of MiniTwit, {@code http://host:port/} */
    public SimulatorApi(URI application) {
        root = application.resolve("/api").toString();
    }

    // Requests of the simulator

    public ApiAnswer register(String username, String email, String password) {
        return register(Body.of("username", username, "email", email, "pwd", password));
    }

    ApiAnswer register(String body) {
        return send(anonymous("/register").POST(json(body)));
    }

    public ApiAnswer post(String author, String content) {
        return postTo(messagesOf(author), Body.of("content", content));
    }

    public ApiAnswer follow(String follower, String followee) {
        return postTo(followsOf(follower), Body.of("follow", followee));
    }

    public ApiAnswer unfollow(String follower, String followee) {
        return postTo(followsOf(follower), Body.of("unfollow", followee));
    }

    public long latest() {
        return get("/latest").object().getJsonNumber("latest").longValueExact();
    }

    /** The texts of a user's messages, newest first. */
    public List<String> messagesBy(String author) {
        return get(messagesOf(author)).contents();
    }

    public List<String> followedBy(String follower) {
        return get(followsOf(follower)).follows();
    }

    public void moveLatest(long value) {
        get("/msgs?no=0&latest=" + value).assertOk();
    }

    // Other requests of tests

    ApiAnswer get(String path) {
        return send(authorized(path));
    }

    ApiAnswer postTo(String path, String body) {
        return send(authorized(path).POST(json(body)));
    }

    URI root() {
        return URI.create(root);
    }

    static String messagesOf(String username) {
        return "/msgs/" + segment(username);
    }

    static String followsOf(String username) {
        return "/fllws/" + segment(username);
    }

    /** A name as a path segment: everything except letters, digits and {@code -._} as {@code %XX}. */
    public static String segment(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }

    static HttpRequest.BodyPublisher json(String body) {
        return BodyPublishers.ofString(body, StandardCharsets.UTF_8);
    }

    HttpRequest.Builder authorized(String path) {
        return anonymous(path).header("Authorization", AUTHORIZATION);
    }

    /** With the JSON content type, as from every client. */
    HttpRequest.Builder anonymous(String path) {
        return bare(path).header("Content-Type", "application/json");
    }

    HttpRequest.Builder bare(String path) {
        return HttpRequest.newBuilder(URI.create(root + path)).timeout(TIMEOUT);
    }

    ApiAnswer send(HttpRequest.Builder request) {
        try {
            HttpRequest sent = request.build();
            HttpResponse<byte[]> answer = client.send(sent, BodyHandlers.ofByteArray());
            ApiDocument.assertDescribes(sent, answer);
            return ApiAnswer.of(answer);
        } catch (IOException failure) {
            throw new AssertionError("No answer to " + request.build(), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", interrupted);
        }
    }
}
