package dk.itu.minitwit.follow;

/** A user in a list. */
public record FollowListEntry(long id, String username) {}
