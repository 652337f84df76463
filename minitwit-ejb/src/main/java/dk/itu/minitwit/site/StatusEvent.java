package dk.itu.minitwit.site;

import java.time.Instant;

/**
 * An incident or maintenance on the status page.
 *
 * @param id 0 before it is stored
 * @param began may lie ahead
 * @param ended null while the end is not known
 */
public record StatusEvent(long id, StatusKind kind, String text, Instant began, Instant ended) {

    /** Whether it is neither over nor ahead. */
    public boolean isUnderWay(Instant now) {
        return !began.isAfter(now) && (ended == null || ended.isAfter(now));
    }
}
