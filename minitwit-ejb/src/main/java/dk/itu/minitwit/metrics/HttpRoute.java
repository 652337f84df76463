package dk.itu.minitwit.metrics;

/** A route of a front end: a path template without names and ids. Each front end has an enum of its routes. */
public interface HttpRoute {

    /** Such as {@code /msgs/{username}}. */
    String template();
}
