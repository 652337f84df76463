package dk.itu.minitwit.cli.legacy;

/** A row of the table {@code follower}. */
record LegacyFollow(long followerId, long followeeId) {}
