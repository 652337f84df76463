package dk.itu.minitwit.peace;

/** A user that another one does not want to see. */
public record Barrier(String username, boolean isBlock) {}
