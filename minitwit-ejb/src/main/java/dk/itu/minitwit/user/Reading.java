package dk.itu.minitwit.user;

import java.time.Duration;
import java.time.Instant;

/**
 * How far a user has read the own timeline.
 *
 * @param line the id of the newest message that earlier sittings showed; 0 before the second sitting
 * @param newest the id of the newest message shown so far
 * @param at the time of the last reading
 */
public record Reading(long line, long newest, Instant at) {

    /** Of a user who has not read yet. */
    public static final Reading NONE = new Reading(0, 0, Instant.EPOCH);

    /** A longer time without a reading ends a sitting. */
    static final Duration PAUSE = Duration.ofMinutes(10);

    /** How exactly the time of the last reading is stored: most reloads of a page write nothing. */
    static final Duration EXACTNESS = Duration.ofMinutes(1);

    /**
     * After another reading. The line moves with the first reading of a sitting only.
     *
     * @param shown the id of the newest message on the page
     */
    public Reading then(long shown, Instant now) {
        boolean isSameSitting = now.isBefore(at.plus(PAUSE));
        return new Reading(isSameSitting ? line : newest, Math.max(newest, shown), now);
    }

    /** Whether this reading has to be stored, when the one before is. */
    public boolean isNews(Reading before) {
        return line != before.line || newest != before.newest || !at.isBefore(before.at.plus(EXACTNESS));
    }
}
