package dk.itu.minitwit.export;

import java.time.Instant;
import java.util.List;

/**
 * Everything that a user may have back.
 *
 * @param messages the oldest first, hidden ones too
 * @param likes of messages that can be seen
 */
public record AccountExport(
        String username,
        String email,
        String role,
        Profile profile,
        Instant exportedAt,
        List<Message> messages,
        List<MessageReference> likes,
        Names names) {

    public AccountExport {
        messages = List.copyOf(messages);
        likes = List.copyOf(likes);
    }

    /**
     * Texts and choices of the user; null for nothing.
     *
     * @param pinned the number of a message
     */
    public record Profile(String displayName, String biography, String link, String language, Long pinned) {

        static final Profile NONE = new Profile(null, null, null, null, null);
    }

    /** Other users, and words that the user does not want to read. */
    public record Names(
            List<String> following,
            List<String> followers,
            List<String> muted,
            List<String> blocked,
            List<String> words) {

        public Names {
            following = List.copyOf(following);
            followers = List.copyOf(followers);
            muted = List.copyOf(muted);
            blocked = List.copyOf(blocked);
            words = List.copyOf(words);
        }
    }

    /**
     * @param hidden whether a moderator or operator has hidden it
     * @param editedAt null if it was not edited
     * @param mentions the mentioned users
     * @param replyTo the answered message, or null
     */
    public record Message(
            long id,
            String text,
            Instant publishedAt,
            boolean hidden,
            Instant editedAt,
            List<String> mentions,
            MessageReference replyTo) {

        public Message {
            mentions = List.copyOf(mentions);
        }
    }
}
