package dk.itu.minitwit.api;

import dk.itu.minitwit.system.RunningDatabase;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A program with a key for version 1 of the API. */
public final class V1Api {

    private static final Pattern LINK = Pattern.compile("<([^>]*)>; rel=\"(\\w+)\"");

    private final SimulatorApi api;
    private final String key;

    private V1Api(SimulatorApi api, String key) {
        this.api = api;
        this.key = key;
    }

    public static V1Api with(SimulatorApi api, String key) {
        return new V1Api(api, key);
    }

    static V1Api of(SimulatorApi api, RunningDatabase database, String user, String... scopes) {
        return new V1Api(api, key(database, user, scopes));
    }

    /** A new key, which is quicker to store than to make on the pages. */
    public static String key(RunningDatabase database, String user, String... scopes) {
        String key = "mtw_" + (UUID.randomUUID() + "" + UUID.randomUUID()).replace("-", "");
        database.update(
                "INSERT INTO access_keys (user_id, name, hash, scopes, made_at, ends_at)"
                        + " SELECT id, ?, sha256(convert_to(?, 'UTF8')), string_to_array(?, ','), now(), now() + interval '1 day'"
                        + " FROM users WHERE username = ?",
                key.substring(0, 12),
                key,
                String.join(",", scopes),
                user);
        return key;
    }

    public ApiAnswer get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    ApiAnswer put(String path) {
        return send("PUT", path, null);
    }

    public ApiAnswer delete(String path) {
        return send("DELETE", path, null);
    }

    ApiAnswer post(String text) {
        return post(text, UUID.randomUUID().toString());
    }

    ApiAnswer post(String text, String idempotencyKey) {
        return send("POST", "/messages", Body.of("text", text), "Idempotency-Key", idempotencyKey);
    }

    ApiAnswer send(String method, String path, String body, String... headers) {
        var request = api.anonymous("/v1" + path)
                .method(method, body == null ? BodyPublishers.noBody() : SimulatorApi.json(body));
        if (key != null) {
            request.header("Authorization", key.startsWith("Basic ") ? key : "Bearer " + key);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return api.send(request);
    }

    /** The path of a link below the API's root; null if there is none. */
    static String link(ApiAnswer answer, String relation) {
        return answer.headers().allValues("Link").stream()
                .flatMap(header -> LINK.matcher(header).results())
                .filter(link -> link.group(2).equals(relation))
                .findFirst()
                .map(link -> link.group(1).substring("/api/v1".length()))
                .orElse(null);
    }

    static List<String> texts(ApiAnswer answer) {
        return Stream.of(answer.assertOk())
                .flatMap(ok -> ok.array().getValuesAs(JsonObject.class).stream())
                .map(message -> message.getString("text"))
                .toList();
    }
}
