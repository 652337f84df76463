package dk.itu.minitwit.metrics;

/** Where a request can lead, whatever name or number is in its address: an enum of each front end. */
public interface HttpRoute {

    /** Such as {@code /msgs/{username}}. */
    String template();

    /** Its place in the enum. */
    int ordinal();
}
