package dk.itu.minitwit.lab.conform;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** An answer with the demands that many cases share. */
record Answer(Request request, int status, HttpHeaders headers, byte[] bytes) {

    private static final int LONGEST_QUOTE = 120;

    private static final Set<String> MEMBERS_OF_MESSAGE = Set.of("content", "pub_date", "user");

    /** A message of a list. */
    record Message(String user, String content, long time) {}

    /** Demands 204 without a body. */
    Answer done() {
        demand(204);
        Deviation.unless(bytes.length == 0, "%s answered 204 with a body: %s", request, quote());
        return this;
    }

    /** Demands an error in JSON. */
    String error(int expected) {
        demand(expected);
        JsonObject error = object();
        Deviation.unless(
                error.keySet().equals(Set.of("status", "error_msg"))
                        && error.get("status") instanceof JsonNumber number
                        && number.intValue() == expected
                        && error.get("error_msg") instanceof JsonString text
                        && !text.getString().isBlank(),
                "%s answered %s, not {\"status\":%d,\"error_msg\":…}",
                request,
                quote(),
                expected);
        return error.getString("error_msg");
    }

    /** Demands an error with exactly this message. */
    void error(int expected, String message) {
        String found = error(expected);
        Deviation.unless(found.equals(message), "%s answered \"%s\", not \"%s\"", request, found, message);
    }

    /** Demands a list of messages. */
    List<Message> messages() {
        demand(200);
        Deviation.unless(json() instanceof JsonArray, "%s answered %s, not an array", request, quote());
        List<Message> messages = new ArrayList<>();
        for (JsonValue value : json().asJsonArray()) {
            messages.add(message(value));
        }
        return messages;
    }

    private Message message(JsonValue value) {
        Deviation.unless(
                value instanceof JsonObject message
                        && message.keySet().equals(MEMBERS_OF_MESSAGE)
                        && message.get("content") instanceof JsonString
                        && message.get("user") instanceof JsonString
                        && message.get("pub_date") instanceof JsonNumber time
                        && time.isIntegral(),
                "%s lists %s, not {\"content\":TEXT,\"pub_date\":INTEGER,\"user\":TEXT}",
                request,
                shortened(value.toString()));
        JsonObject message = value.asJsonObject();
        return new Message(
                message.getString("user"),
                message.getString("content"),
                message.getJsonNumber("pub_date").longValue());
    }

    /** Demands the texts of a list of messages. */
    List<String> contents() {
        return messages().stream().map(Message::content).toList();
    }

    /** Demands the names in a list of follows. */
    List<String> follows() {
        demand(200);
        JsonObject object = object();
        Deviation.unless(
                object.keySet().equals(Set.of("follows"))
                        && object.get("follows") instanceof JsonArray names
                        && names.stream().allMatch(JsonString.class::isInstance),
                "%s answered %s, not {\"follows\":[NAME,…]}",
                request,
                quote());
        return object.getJsonArray("follows").getValuesAs(JsonString::getString);
    }

    /** Demands the number of the last request. */
    long latest() {
        demand(200);
        JsonObject object = object();
        Deviation.unless(
                object.keySet().equals(Set.of("latest"))
                        && object.get("latest") instanceof JsonNumber number
                        && number.isIntegral(),
                "%s answered %s, not {\"latest\":INTEGER}",
                request,
                quote());
        return object.getJsonNumber("latest").longValue();
    }

    /** Demands a status. */
    void demand(int expected) {
        Deviation.unless(status == expected, "%s answered %d, not %d", request, status, expected);
    }

    private JsonObject object() {
        Deviation.unless(json() instanceof JsonObject, "%s answered %s, not an object", request, quote());
        return json().asJsonObject();
    }

    private JsonValue json() {
        String type = headers.firstValue("Content-Type").orElse("no content type");
        Deviation.unless(
                type.startsWith("application/json"), "%s answered %d with %s, not JSON", request, status, type);
        try (JsonReader reader = Json.createReader(new StringReader(text()))) {
            return reader.readValue();
        } catch (JsonException malformed) {
            throw new Deviation("%s answered malformed JSON: %s".formatted(request, quote()), malformed);
        }
    }

    private String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private String quote() {
        return shortened(text());
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
    }
}
