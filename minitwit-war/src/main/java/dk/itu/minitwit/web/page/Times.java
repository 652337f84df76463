package dk.itu.minitwit.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Times on a page: relative to now, and exact in UTC. */
@Named
@ApplicationScoped
public class Times {

    private static final int DAYS_COUNTED = 30;
    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    @Inject
    Clock clock;

    @Inject
    Texts texts;

    /** The age of a time, or its date when it is older than 30 days. */
    public String relative(Instant time) {
        Duration age = Duration.between(time, clock.instant());
        if (age.toMinutes() < 1) {
            return texts.of("time.now");
        }
        if (age.toHours() < 1) {
            return texts.of("time.minutes", age.toMinutes());
        }
        if (age.toDays() < 1) {
            return texts.of("time.hours", age.toHours());
        }
        return age.toDays() <= DAYS_COUNTED ? texts.of("time.days", age.toDays()) : texts.date(time);
    }

    public String exact(Instant time) {
        return EXACT.format(time);
    }

    /** Both, for operators. */
    public String agoExact(Instant time) {
        return relative(time) + ", " + exact(time);
    }

    /** The type of a field for a time in UTC: in that of text a malformed time stays readable, which browsers would drop. */
    public String fieldType(String typed) {
        return isTyped(typed) ? "datetime-local" : "text";
    }

    private static boolean isTyped(String typed) {
        try {
            return typed == null || typed.isEmpty() || LocalDateTime.parse(typed) != null;
        } catch (DateTimeException malformed) {
            return false;
        }
    }

    /** For {@code <time datetime>}. */
    public String machine(Instant time) {
        return time.truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
