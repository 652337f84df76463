package dk.itu.minitwit.api;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.stream.Collectors;

/** Makes the bodies that clients send. */
final class Body {

    private static final int LAST_ASCII = 127;

    private Body() {}

    /** An object of texts: key, value, key, value. */
    static String of(String... keysAndValues) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            object.add(keysAndValues[i], keysAndValues[i + 1]);
        }
        return object.build().toString();
    }

    /** The same JSON in ASCII, as Python's json module writes it: everything else as {@code \}{@code uXXXX}. */
    static String escaped(String json) {
        return json.chars()
                .mapToObj(c -> c > LAST_ASCII ? String.format("\\u%04x", c) : String.valueOf((char) c))
                .collect(Collectors.joining());
    }
}
