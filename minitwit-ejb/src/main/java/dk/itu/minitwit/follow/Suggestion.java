package dk.itu.minitwit.follow;

/** A user to follow. */
public record Suggestion(String username, long followers) {}
