package dk.itu.minitwit.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * A write of the simulator with its outcome.
 *
 * @param number of the request, as in {@code latest}; null without one
 * @param target path and query below the API's root, as sent
 * @param body as sent, without a password; null if it is not stored
 * @param took from the request to its answer
 */
public record JournalEntry(Instant at, Long number, String target, String body, int status, Duration took) {

    private static final String REGISTER = "/register";

    private static final Pattern PASSWORD = Pattern.compile("(\"pwd\"\\s*:\\s*)\"(?:[^\"\\\\]|\\\\.)*+\"");

    /** With another password, since a journal is read by more people than may know one. A body in which none is found is left out. */
    public JournalEntry withoutPassword() {
        if (body == null || !target.startsWith(REGISTER)) {
            return this;
        }
        String replaced = PASSWORD.matcher(body).replaceAll("$1\"replayed\"");
        return new JournalEntry(at, number, target, replaced.equals(body) ? null : replaced, status, took);
    }
}
