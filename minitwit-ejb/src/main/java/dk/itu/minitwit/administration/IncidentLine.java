package dk.itu.minitwit.administration;

import java.time.Instant;

/**
 * An incident with its progress.
 *
 * @param told users whose passwords and sessions have ended
 * @param leftOut users without mail
 */
public record IncidentLine(
        String name, Instant startedAt, long told, long waiting, long sent, long undeliverable, long leftOut) {}
