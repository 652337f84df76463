package dk.itu.minitwit.shared;

/** Kinds of failures. Each front end maps them to status codes or pages. */
public enum ErrorKind {
    /** The input breaks a rule, which the message names. */
    INVALID,
    /** There is no signed-in user, or the password is wrong. */
    UNAUTHENTICATED,
    FORBIDDEN,
    NOT_FOUND,
    /** The name is taken. */
    CONFLICT,
    /** Too many failed attempts: retry after the given time. */
    THROTTLED,
    /** Overload: retry after a second. */
    OVERLOADED,
    /** The database is unreachable or too slow: retry later. */
    UNAVAILABLE
}
