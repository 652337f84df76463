package dk.itu.minitwit.timeline;

import java.time.Instant;

/** A message on a timeline. */
public record MessageView(long id, String author, String text, Instant publishedAt) {}
