package dk.itu.minitwit.user;

/** What the server's door asks (ADR 022): it turns sign-ups of the API away while there is no room for them, before any work. */
public interface HashingMXBean {

    /** Whether all slots are taken and nobody more may wait for one. */
    boolean isFull();
}
