package dk.itu.minitwit.password;

/** The result of comparing a password with a stored hash. */
public enum PasswordMatch {
    NONE,
    /** Matches, but the hash has an older strength or form and should be renewed. */
    OUTDATED,
    CURRENT
}
