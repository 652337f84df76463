package dk.itu.minitwit.metrics;

/** A route of a front end, without the names and numbers of an address. Each front end has an enum of them. */
public interface HttpRoute {

    /** Such as {@code /msgs/{username}}. */
    String template();
}
