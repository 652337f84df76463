package dk.itu.minitwit.site;

import java.util.Locale;

/** What the status page tells of. */
public enum StatusKind {
    INCIDENT,
    MAINTENANCE;

    static StatusKind of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** As in the database. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
