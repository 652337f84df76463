package dk.itu.minitwit.stored;

/** Numbers of stored rows, and the simulator's latest. */
record Stored(long users, long messages, long follows, long latest) {}
