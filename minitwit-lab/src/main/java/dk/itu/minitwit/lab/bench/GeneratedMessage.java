package dk.itu.minitwit.lab.bench;

import java.time.Instant;

/** A row of {@code messages}, published at a whole second. */
record GeneratedMessage(long id, long authorId, String text, Instant publishedAt, boolean flagged) {}
