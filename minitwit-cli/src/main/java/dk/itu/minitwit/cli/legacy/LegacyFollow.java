package dk.itu.minitwit.cli.legacy;

/** A row of the table {@code follower}: who follows whom. */
record LegacyFollow(long followerId, long followeeId) {}
