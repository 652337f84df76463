package dk.itu.minitwit.mail;

import java.time.Duration;
import java.util.Locale;

/** What a link of a mail does, once and for a time. */
public enum LinkPurpose {
    PASSWORD_RESET("/login/new-password", Duration.ofMinutes(30)),
    ADDRESS_CONFIRMATION("/login/confirm", Duration.ofDays(3));

    private final String path;
    private final Duration time;

    LinkPurpose(String path, Duration time) {
        this.path = path;
        this.time = time;
    }

    /** The page that the link opens. */
    String path() {
        return path;
    }

    Duration time() {
        return time;
    }

    /** As in the database. */
    @Override
    public String toString() {
        return name().replace('_', '-').toLowerCase(Locale.ROOT);
    }
}
