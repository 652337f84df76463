package dk.itu.minitwit.web.docs;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/**
 * A parameter, or a member of a body.
 *
 * @param place {@code path}, {@code query}, {@code header} or {@code body}
 * @param limits type, length or range, and default
 * @param example empty if there is none
 */
public record Field(String name, String place, boolean required, String description, String limits, String example) {

    static Field parameter(OpenApi document, JsonObject given) {
        JsonObject parameter = document.resolve(given);
        return new Field(
                parameter.getString("name"),
                parameter.getString("in"),
                parameter.getBoolean("required", false),
                parameter.getString("description", ""),
                limits(document.resolve(parameter.getJsonObject("schema"))),
                OpenApi.text(parameter.get("example")));
    }

    static Field member(OpenApi document, String name, JsonObject schema, boolean required) {
        JsonObject resolved = document.resolve(schema);
        return new Field(name, "body", required, resolved.getString("description", ""), limits(resolved), "");
    }

    private static String limits(JsonObject schema) {
        List<String> parts = new ArrayList<>(List.of(schema.getString("type")));
        range(schema, "minLength", "maxLength", "length ", parts);
        range(schema, "minimum", "maximum", "", parts);
        if (schema.containsKey("pattern")) {
            parts.add("contains " + schema.getString("pattern"));
        }
        if (schema.containsKey("default")) {
            parts.add("default " + OpenApi.text(schema.get("default")));
        }
        return String.join(", ", parts);
    }

    private static void range(JsonObject schema, String least, String most, String kind, List<String> parts) {
        String from = OpenApi.text(schema.get(least));
        String to = OpenApi.text(schema.get(most));
        if (!from.isEmpty() && !to.isEmpty()) {
            parts.add(kind + from + " to " + to);
        } else if (!from.isEmpty()) {
            parts.add(kind + "at least " + from);
        } else if (!to.isEmpty()) {
            parts.add(kind + "at most " + to);
        }
    }
}
