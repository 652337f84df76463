package dk.itu.minitwit.api;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.stream.Collectors;

/** Creates request bodies. */
final class Body {

    private static final int LAST_ASCII = 127;

    private Body() {}

    /** An object of strings: key, value, key, value. */
    static String of(String... keysAndValues) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            object.add(keysAndValues[i], keysAndValues[i + 1]);
        }
        return object.build().toString();
    }

    /** The same JSON in ASCII, like Python's json module: other characters as {@code \}{@code uXXXX}. */
    static String escaped(String json) {
        return json.chars()
                .mapToObj(c -> c > LAST_ASCII ? String.format("\\u%04x", c) : String.valueOf((char) c))
                .collect(Collectors.joining());
    }
}
