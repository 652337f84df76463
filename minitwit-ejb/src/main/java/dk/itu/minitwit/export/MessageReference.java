package dk.itu.minitwit.export;

import java.time.Instant;

/**
 * A message without its text, such as a program finds it by on another MiniTwit, where its number is another one.
 *
 * @param digest the SHA-256 of the text in UTF-8, in hexadecimal digits
 */
public record MessageReference(long id, String author, Instant publishedAt, String digest) {

    /** A message that nobody can see any more. */
    static MessageReference gone(long id) {
        return new MessageReference(id, null, null, null);
    }

    boolean isGone() {
        return author == null || publishedAt == null || digest == null;
    }
}
