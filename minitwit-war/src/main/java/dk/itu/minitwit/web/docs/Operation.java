package dk.itu.minitwit.web.docs;

import java.util.List;

/**
 * An operation of the API.
 *
 * @param method in capitals
 * @param path with the API's root and variables in braces
 * @param authorized whether it needs the credential
 * @param fields parameters and members of the body
 * @param body an example of the body; empty for an operation without one
 */
public record Operation(
        String id,
        String method,
        String path,
        String summary,
        String description,
        boolean authorized,
        List<Field> fields,
        String body,
        List<Answer> answers) {

    public Operation {
        fields = List.copyOf(fields);
        answers = List.copyOf(answers);
    }

    /** The fields outside of the body. */
    public List<Field> parameters() {
        return fields.stream().filter(field -> !field.place().equals("body")).toList();
    }
}
