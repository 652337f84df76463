package dk.itu.minitwit.administration;

import java.time.Instant;

/** A message as moderators see it. */
public record MessageLine(long id, long authorId, String author, String text, Instant publishedAt, boolean hidden) {}
