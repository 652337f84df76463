package dk.itu.minitwit.message;

import java.time.Instant;

/** A message that was stored. */
public record PostedMessage(long id, String text, Instant publishedAt) {}
