package dk.itu.minitwit.report;

import java.util.Locale;

/** Why a reader reports something. */
public enum Reason {
    SPAM,
    ABUSE,
    ILLEGAL,
    OTHER;

    public static Reason of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** As in the database. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
