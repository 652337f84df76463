package dk.itu.minitwit.web.docs;

import java.util.List;

/**
 * An operation of the API.
 *
 * @param method in capitals
 * @param path with the API's root and variables in braces
 * @param scheme {@code simulator} for the credential, {@code key} for a key; empty for an open operation
 * @param fields parameters and members of the body
 * @param body an example of the body; empty for an operation without one
 */
public record Operation(
        String id,
        String method,
        String path,
        String summary,
        String description,
        String scheme,
        List<Field> fields,
        String body,
        List<Answer> answers) {

    public Operation {
        fields = List.copyOf(fields);
        answers = List.copyOf(answers);
    }

    public boolean authorized() {
        return !scheme.isEmpty();
    }

    /** The fields outside of the body. */
    public List<Field> parameters() {
        return fields.stream().filter(field -> !field.place().equals("body")).toList();
    }
}
