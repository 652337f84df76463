package dk.itu.minitwit.administration;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A write of the simulator that was answered with an error, as the journal has it.
 *
 * @param number of the request; null without one
 * @param target path and query below the API's root, as sent
 * @param body null if it is not stored
 */
record FailedWrite(long id, Long number, Instant at, String target, String body, int status) {

    static final String REGISTER = "register";
    static final String MESSAGES = "msgs";
    static final String FOLLOWS = "fllws";

    /** The first segment of the path. */
    String operation() {
        String[] segments = segments();
        return segments.length < 2 ? "" : segments[1];
    }

    /** The name of the user that acts; empty for none. */
    Optional<String> actor() {
        String[] segments = segments();
        if (operation().equals(REGISTER)) {
            return member("username");
        }
        try {
            return segments.length == 3
                    ? Optional.of(URLDecoder.decode(segments[2].replace("+", "%2B"), StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** The name of the user to follow or to follow no longer. With both members, follow counts. */
    Optional<String> followee() {
        return operation().equals(FOLLOWS) ? member("follow").or(() -> member("unfollow")) : Optional.empty();
    }

    /** The users that have to exist for it to succeed. */
    List<String> needed() {
        return Stream.of(actor(), followee()).flatMap(Optional::stream).toList();
    }

    /** A string of the body; empty without one. */
    Optional<String> member(String name) {
        if (body == null) {
            return Optional.empty();
        }
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            JsonObject json = reader.readObject();
            return Optional.ofNullable(json.getString(name, null));
        } catch (JsonException | ClassCastException malformed) {
            return Optional.empty();
        }
    }

    private String[] segments() {
        return target.split("\\?", 2)[0].split("/");
    }
}
