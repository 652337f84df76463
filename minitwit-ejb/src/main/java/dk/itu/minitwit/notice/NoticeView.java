package dk.itu.minitwit.notice;

import java.time.Instant;

/**
 * A notice.
 *
 * @param actor the name of the user that caused it
 * @param message the liked message, or the one with the mention or reply; null for a follow
 */
public record NoticeView(
        long id, NoticeKind kind, String actor, NoticeMessage message, Instant createdAt, boolean seen) {}
