package dk.itu.minitwit.user;

/** How a password compares with a stored hash. */
enum PasswordMatch {
    NONE,
    /** The right one, but of an older strength or spelling than today's: the hash is to be renewed. */
    OUTDATED,
    CURRENT
}
