package dk.itu.minitwit.site;

import java.util.Locale;

/** The kind of an entry of the status page. */
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
