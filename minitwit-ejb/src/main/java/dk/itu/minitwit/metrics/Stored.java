package dk.itu.minitwit.metrics;

/** How much the database holds. */
record Stored(long users, long messages, long follows, long latest) {}
