package dk.itu.minitwit.rest;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.BadRequestException;

/** The JSON object that a request carries. */
record RequestBody(JsonObject json) {

    /**
     * A text of the object, or null when it is missing or null.
     *
     * @throws BadRequestException when it is something else than a text
     */
    String text(String name) {
        JsonValue value = json.getOrDefault(name, JsonValue.NULL);
        if (value.equals(JsonValue.NULL)) {
            return null;
        }
        if (value instanceof JsonString text) {
            return text.getString();
        }
        throw new BadRequestException();
    }
}
