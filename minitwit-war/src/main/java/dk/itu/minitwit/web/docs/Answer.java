package dk.itu.minitwit.web.docs;

import java.util.List;

/**
 * An answer of an operation.
 *
 * @param examples bodies; empty for an answer without a body
 */
public record Answer(String status, String description, List<String> examples) {

    public Answer {
        examples = List.copyOf(examples);
    }
}
