package dk.itu.minitwit.administration;

import java.time.Instant;

/**
 * The state of the host's backups.
 *
 * @param made when the newest was complete, or null
 * @param failed whether the last attempt failed or found the repository damaged
 * @param restored when a backup was last restored to prove it, or null
 */
public record Backups(Instant made, boolean failed, Instant restored) {}
