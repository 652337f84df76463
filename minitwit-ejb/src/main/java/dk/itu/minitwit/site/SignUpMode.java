package dk.itu.minitwit.site;

import java.util.Locale;

/** Who may sign up on the pages. The simulator's API knows no modes. */
public enum SignUpMode {
    OPEN,
    /** A moderator lets each new user in. */
    APPROVAL,
    CLOSED;

    static SignUpMode of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** As in the database. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
