package dk.itu.minitwit.web.docs;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Our description of the simulator API has what the course publishes as its own (github.com/itu-devops/itu-minitwit-openapi). The contract settles
 * where that one and the simulator disagree; those differences are named here, so that a new one is noticed.
 */
class PublishedDescriptionTest {

    private final JsonObject api = read();

    private static JsonObject read() {
        try (JsonReader reader = Json.createReader(ApiDescription.class.getResourceAsStream("openapi.json"))) {
            return reader.readObject();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "get, /latest, '', '', 200",
        "post, /register, latest, email pwd username, 204 400",
        "get, /msgs, latest no, '', 200",
        "get, /msgs/{username}, latest no, '', 200 401 404",
        "post, /msgs/{username}, latest, content, 204 401 500",
        "get, /fllws/{username}, latest no, '', 200 401 404",
        "post, /fllws/{username}, latest, follow unfollow, 204 401 404"
    })
    void has_each_operation(String method, String path, String parameters, String members, String statuses) {
        JsonObject operation = api.getJsonObject("paths").getJsonObject(path).getJsonObject(method);

        assertThat(queryParameters(operation)).isEqualTo(words(parameters));
        assertThat(members(operation)).isEqualTo(words(members));
        // Wrong credentials are 403 to the simulator, and an unknown author is 404.
        assertThat(operation.getJsonObject("responses").keySet())
                .containsAll(words(statuses.replace("401", "403").replace("500", "404")))
                .doesNotContain("401");
    }

    /** The published one wraps messages in filtered_msgs, names in objects, and errors in arrays; the simulator's own tests do not. */
    @Test
    void has_the_members_of_the_answers() {
        assertThat(properties(answer("get", "/latest", "200"))).containsExactly("latest");
        JsonObject messages = answer("get", "/msgs", "200");
        assertThat(messages.getString("type")).isEqualTo("array");
        assertThat(properties(resolved(messages.getJsonObject("items"))))
                .containsExactly("content", "pub_date", "user");
        JsonObject follows = answer("get", "/fllws/{username}", "200");
        assertThat(properties(follows)).containsExactly("follows");
        assertThat(properties(answer("post", "/register", "400"))).containsExactly("error_msg", "status");
    }

    private JsonObject answer(String method, String path, String status) {
        JsonObject response = resolved(api.getJsonObject("paths")
                .getJsonObject(path)
                .getJsonObject(method)
                .getJsonObject("responses")
                .getJsonObject(status));
        return schema(response);
    }

    private JsonObject schema(JsonObject content) {
        return resolved(content.getJsonObject("content")
                .getJsonObject("application/json")
                .getJsonObject("schema"));
    }

    private Set<String> queryParameters(JsonObject operation) {
        return operation.containsKey("parameters")
                ? operation.getJsonArray("parameters").stream()
                        .map(parameter -> resolved(parameter.asJsonObject()))
                        .filter(parameter -> parameter.getString("in").equals("query"))
                        .map(parameter -> parameter.getString("name"))
                        .collect(Collectors.toCollection(TreeSet::new))
                : Set.of();
    }

    private Set<String> members(JsonObject operation) {
        return operation.containsKey("requestBody")
                ? properties(schema(resolved(operation.getJsonObject("requestBody"))))
                : Set.of();
    }

    private static Set<String> properties(JsonObject schema) {
        return new TreeSet<>(schema.getJsonObject("properties").keySet());
    }

    /** What a reference refers to. */
    private JsonObject resolved(JsonObject object) {
        JsonValue reference = object.get("$ref");
        return reference instanceof JsonString path
                ? api.getValue(path.getString().substring(1)).asJsonObject()
                : object;
    }

    private static Set<String> words(String text) {
        return text.isEmpty() ? Set.of() : new TreeSet<>(Set.of(text.split(" ")));
    }
}
