package dk.itu.minitwit.web.docs;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads the operations of an OpenAPI document. Understands what {@code openapi.json} contains, not all of OpenAPI. */
record OpenApi(JsonObject root) {

    private static final List<String> METHODS = List.of("get", "post", "put", "delete");

    /** The operations in the order of the document. */
    List<Operation> operations() {
        String base = root.getJsonArray("servers").getJsonObject(0).getString("url");
        List<Operation> operations = new ArrayList<>();
        root.getJsonObject("paths")
                .forEach((path, item) -> METHODS.stream()
                        .filter(item.asJsonObject()::containsKey)
                        .forEach(method -> operations.add(operation(base + path, item.asJsonObject(), method))));
        return operations;
    }

    private Operation operation(String path, JsonObject item, String method) {
        JsonObject operation = item.getJsonObject(method);
        List<Field> fields = new ArrayList<>();
        List.of(item, operation).forEach(parent -> addParameters(parent, fields));
        JsonObject json = json(operation.getJsonObject("requestBody"));
        addMembers(json, fields);
        List<String> bodies = examples(json);
        return new Operation(
                operation.getString("operationId"),
                method.toUpperCase(Locale.ROOT),
                path,
                operation.getString("summary"),
                operation.getString("description"),
                scheme(operation),
                fields,
                bodies.isEmpty() ? "" : bodies.get(0),
                answers(operation.getJsonObject("responses")));
    }

    /** The name of the one scheme by which callers of an operation prove themselves; empty for an open operation. */
    private static String scheme(JsonObject operation) {
        return operation.containsKey("security")
                ? operation
                        .getJsonArray("security")
                        .getJsonObject(0)
                        .keySet()
                        .iterator()
                        .next()
                : "";
    }

    /** The codes of problems, in the order of the document. */
    List<Meaning> problems() {
        List<Meaning> problems = new ArrayList<>();
        root.getValue("/components/schemas/Problem/properties/code/x-meanings")
                .asJsonObject()
                .forEach((code, meaning) -> problems.add(new Meaning(code, text(meaning))));
        return problems;
    }

    private void addParameters(JsonObject parent, List<Field> fields) {
        if (parent.containsKey("parameters")) {
            parent.getJsonArray("parameters")
                    .forEach(parameter -> fields.add(Field.parameter(this, parameter.asJsonObject())));
        }
    }

    private void addMembers(JsonObject json, List<Field> fields) {
        JsonObject schema =
                resolve(json.getOrDefault("schema", JsonValue.EMPTY_JSON_OBJECT).asJsonObject());
        List<String> required = schema.getOrDefault("required", JsonValue.EMPTY_JSON_ARRAY).asJsonArray().stream()
                .map(OpenApi::text)
                .toList();
        schema.getOrDefault("properties", JsonValue.EMPTY_JSON_OBJECT)
                .asJsonObject()
                .forEach((name, member) ->
                        fields.add(Field.member(this, name, member.asJsonObject(), required.contains(name))));
    }

    private List<Answer> answers(JsonObject responses) {
        List<Answer> answers = new ArrayList<>();
        for (Map.Entry<String, JsonValue> response : responses.entrySet()) {
            JsonObject resolved = resolve(response.getValue().asJsonObject());
            answers.add(new Answer(response.getKey(), resolved.getString("description"), examples(json(resolved))));
        }
        return answers;
    }

    /** The JSON body of a request or response; an empty object if there is none. */
    private static JsonObject json(JsonObject message) {
        return message == null || !message.containsKey("content")
                ? JsonValue.EMPTY_JSON_OBJECT
                : message.getJsonObject("content").values().iterator().next().asJsonObject();
    }

    private static List<String> examples(JsonObject json) {
        if (json.containsKey("example")) {
            return List.of(json.get("example").toString());
        }
        return json.getOrDefault("examples", JsonValue.EMPTY_JSON_OBJECT).asJsonObject().values().stream()
                .map(example -> example.asJsonObject().get("value").toString())
                .toList();
    }

    /** The object that a reference names, or the object itself. */
    JsonObject resolve(JsonObject given) {
        return given.containsKey("$ref")
                ? root.getValue(given.getString("$ref").substring(1)).asJsonObject()
                : given;
    }

    /** A scalar as text; empty for none. */
    static String text(JsonValue value) {
        if (value == null) {
            return "";
        }
        return value instanceof JsonString string ? string.getString() : value.toString();
    }
}
