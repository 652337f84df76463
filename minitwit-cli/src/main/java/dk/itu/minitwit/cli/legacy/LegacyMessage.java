package dk.itu.minitwit.cli.legacy;

/** A row of the table {@code message}; published in seconds since the epoch, UTC. */
record LegacyMessage(long id, long authorId, String text, long publishedAt, boolean flagged) {}
