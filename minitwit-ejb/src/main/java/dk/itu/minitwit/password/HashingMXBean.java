package dk.itu.minitwit.password;

/** The server's admission control reads it (ADR 022) and rejects sign-ups of the API while hashing is full. */
public interface HashingMXBean {

    /** Whether all slots and the whole queue are taken. */
    boolean isFull();
}
