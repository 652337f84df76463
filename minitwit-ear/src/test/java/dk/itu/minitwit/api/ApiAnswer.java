package dk.itu.minitwit.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import java.io.StringReader;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A response of the API with its invariants. */
public record ApiAnswer(int status, HttpHeaders headers, String body) {

    /** Texts that would disclose the implementation or an internal error. */
    private static final Pattern INTERNALS = Pattern.compile(
            "(?i)exception|\\bat [\\w.]+\\(|java\\.|jakarta|org\\.|dk\\.itu|payara|glassfish|grizzly|<");

    static ApiAnswer of(HttpResponse<byte[]> response) {
        return new ApiAnswer(
                response.statusCode(), response.headers(), new String(response.body(), StandardCharsets.UTF_8));
    }

    /** 204 with an empty body, the simulator's success. */
    public void assertDone() {
        assertThat(status).as(body).isEqualTo(204);
        assertThat(body).isEmpty();
    }

    ApiAnswer assertOk() {
        assertThat(status).as(body).isEqualTo(200);
        assertJson();
        return this;
    }

    /** Asserts an error with this status in the error format. */
    ApiAnswer assertError(int expected) {
        assertThat(status).as(body).isEqualTo(expected);
        assertError();
        return this;
    }

    /** Asserts exactly this error body. */
    void assertError(int expected, String message) {
        assertError(expected);
        assertThat(body).isEqualTo("{\"status\":" + expected + ",\"error_msg\":\"" + message + "\"}");
    }

    void assertError() {
        assertJson();
        JsonObject error = object();
        assertThat(error.keySet()).containsExactly("status", "error_msg");
        assertThat(error.getInt("status")).isEqualTo(status);
        assertThat(error.getString("error_msg")).isNotBlank().doesNotContainPattern(INTERNALS);
    }

    private void assertJson() {
        assertThat(header("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).matches("application/json(;\\s*charset=(?i)utf-8)?"));
    }

    Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    JsonObject object() {
        return read().asJsonObject();
    }

    JsonArray array() {
        return read().asJsonArray();
    }

    private JsonStructure read() {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return reader.read();
        }
    }

    /** The texts of a list of messages. */
    List<String> contents() {
        assertOk();
        return array().getValuesAs(JsonObject.class).stream()
                .map(message -> message.getString("content"))
                .toList();
    }

    /** The names in a list of follows. */
    List<String> follows() {
        assertOk();
        return object().getJsonArray("follows").stream()
                .map(name -> ((JsonString) name).getString())
                .toList();
    }
}
