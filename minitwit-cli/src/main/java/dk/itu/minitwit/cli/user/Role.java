package dk.itu.minitwit.cli.user;

import java.util.Locale;

/** What a user may do, the least first. */
enum Role {
    USER,
    MODERATOR,
    ADMINISTRATOR;

    /** As in the database. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Role of(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }

    boolean isAbove(Role other) {
        return compareTo(other) > 0;
    }
}
