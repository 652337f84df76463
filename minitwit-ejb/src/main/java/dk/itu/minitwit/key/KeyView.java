package dk.itu.minitwit.key;

import java.time.Instant;
import java.util.List;

/**
 * A key without its secret.
 *
 * @param scopes their words
 * @param lastUsedAt to the minute, or null for an unused key
 */
public record KeyView(long id, String name, List<String> scopes, Instant madeAt, Instant endsAt, Instant lastUsedAt) {

    public KeyView {
        scopes = List.copyOf(scopes);
    }

    /** For people. */
    public String scopeList() {
        return String.join(", ", scopes);
    }
}
