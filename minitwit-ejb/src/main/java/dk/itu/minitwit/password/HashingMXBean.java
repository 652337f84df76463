package dk.itu.minitwit.password;

/** Read by the server's admission control (ADR 022), which rejects sign-ups of the API while hashing is full. */
public interface HashingMXBean {

    /** Whether all slots and all places in the queue are taken. */
    boolean isFull();
}
