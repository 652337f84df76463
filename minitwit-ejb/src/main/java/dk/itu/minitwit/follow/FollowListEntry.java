package dk.itu.minitwit.follow;

/** A user in a list of followed users or followers. */
public record FollowListEntry(long id, String username) {}
