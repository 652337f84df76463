package dk.itu.minitwit.administration;

import java.time.Instant;

/**
 * An open report as moderators see it.
 *
 * @param messageId 0 for a report of the user
 * @param text the text of the message; null for a report of the user, and for a message that is deleted
 */
public record ReportLine(
        long id,
        String reporter,
        long userId,
        String username,
        long messageId,
        String text,
        String reason,
        Instant reportedAt) {}
