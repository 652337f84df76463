package dk.itu.minitwit.export;

import java.time.Instant;
import java.util.List;

/**
 * Everything that a user may have back.
 *
 * @param messages the oldest first, hidden ones too
 */
public record AccountExport(
        String username,
        String email,
        String role,
        Profile profile,
        Instant exportedAt,
        List<Message> messages,
        List<String> following,
        List<String> followers) {

    public AccountExport {
        messages = List.copyOf(messages);
        following = List.copyOf(following);
        followers = List.copyOf(followers);
    }

    /** What the user says; null for nothing. */
    public record Profile(String displayName, String biography, String link) {}

    /** @param hidden whether a moderator or operator has hidden it */
    public record Message(long id, String text, Instant publishedAt, boolean hidden) {}
}
