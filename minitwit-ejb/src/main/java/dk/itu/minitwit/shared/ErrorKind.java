package dk.itu.minitwit.shared;

/** What went wrong, in terms that each front end translates into its own: a status code, a page. */
public enum ErrorKind {
    /** The input breaks a rule; the message says which. */
    INVALID,
    /** Nobody is signed in, or the password is wrong. */
    UNAUTHENTICATED,
    FORBIDDEN,
    NOT_FOUND,
    /** Something of that name exists already. */
    CONFLICT,
    /** Too many attempts went wrong: worth trying again when it says so. */
    THROTTLED,
    /** More is asked at once than can be done in time: worth trying again after a second. */
    OVERLOADED,
    /** The database cannot be reached or does not answer: worth trying again later. */
    UNAVAILABLE
}
