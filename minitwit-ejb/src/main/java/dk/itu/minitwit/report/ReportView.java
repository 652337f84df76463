package dk.itu.minitwit.report;

import java.time.Instant;

/**
 * A report as its reporter sees it.
 *
 * @param message the reported message, or 0 for a report of the user
 * @param outcome {@code acted}, {@code dismissed}, or null while it is open
 */
public record ReportView(String username, long message, Reason reason, Instant reportedAt, String outcome) {}
