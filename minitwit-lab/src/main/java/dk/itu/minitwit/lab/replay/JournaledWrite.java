package dk.itu.minitwit.lab.replay;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A write of the simulator, as a MiniTwit journaled it.
 *
 * @param number in {@code latest}; null without one
 * @param target path and query below the API's root
 * @param body null if the journal has none
 * @param status of the answer
 */
record JournaledWrite(Instant at, Long number, String target, String body, int status) {

    private static final Set<String> REQUIRED = Set.of("at", "target", "status");

    /** A line of a journal's file. */
    String toJson() {
        JsonObjectBuilder json = Json.createObjectBuilder().add("at", at.toString());
        if (number != null) {
            json.add("number", number);
        }
        json.add("target", target);
        if (body != null) {
            json.add("body", body);
        }
        return json.add("status", status).build().toString();
    }

    /** @throws IllegalArgumentException if the line is another */
    static JournaledWrite parse(String line) {
        try (JsonReader reader = Json.createReader(new StringReader(line))) {
            JsonObject json = reader.readObject();
            if (!json.keySet().containsAll(REQUIRED)) {
                throw new IllegalArgumentException("not a line of a journal: " + line);
            }
            return new JournaledWrite(
                    Instant.parse(json.getString("at")),
                    json.containsKey("number") ? json.getJsonNumber("number").longValue() : null,
                    json.getString("target"),
                    json.getString("body", null),
                    json.getInt("status"));
        } catch (JsonException | ClassCastException | DateTimeException malformed) {
            throw new IllegalArgumentException("not a line of a journal: " + line, malformed);
        }
    }

    /** The first segment of the path. */
    String operation() {
        return path().split("/")[1];
    }

    /** The decoded name in the path; empty for none. */
    Optional<String> name() {
        String[] segments = path().split("/");
        return segments.length < 3
                ? Optional.empty()
                : Optional.of(URLDecoder.decode(segments[2].replace("+", "%2B"), StandardCharsets.UTF_8));
    }

    /** A text of the body; empty if it has none. */
    Optional<String> text(String member) {
        try (JsonReader reader = Json.createReader(new StringReader(body == null ? "{}" : body))) {
            return Optional.ofNullable(reader.readObject().getString(member, null));
        } catch (JsonException malformed) {
            return Optional.empty();
        }
    }

    private String path() {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }
}
