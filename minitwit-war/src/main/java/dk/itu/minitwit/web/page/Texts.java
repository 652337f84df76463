package dk.itu.minitwit.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Optional;

/** The texts of the pages in the reader's language, with their arguments. */
@Named
@ApplicationScoped
public class Texts {

    private static final String AND_REASON = ": ";

    @Inject
    ReaderLanguage reader;

    /** For one language. */
    public static Texts in(Language language) {
        Texts texts = new Texts();
        texts.reader = new ReaderLanguage(language);
        return texts;
    }

    public String of(String key, Object argument) {
        return with(key, argument);
    }

    public String of(String key, Object first, Object second) {
        return with(key, first, second);
    }

    /** A text with any number of arguments. */
    public String with(String key, Object... arguments) {
        return catalog().text(key, arguments);
    }

    /** A text without arguments. */
    public String of(String key) {
        return catalog().text(key);
    }

    /** A text with an argument; empty if the bundle lacks the key. */
    public Optional<String> find(String key, String argument) {
        return catalog().has(key) ? Optional.of(of(key, argument)) : Optional.empty();
    }

    /**
     * An error of a business rule, perhaps with a reason that a user wrote. A text without translation stays.
     *
     * @param english as services and the API say it; or null
     */
    public String rule(String english) {
        if (english == null || reader.get() == Language.ENGLISH) {
            return english;
        }
        return catalog().rule(english).orElseGet(() -> {
            int reason = english.indexOf(AND_REASON);
            return reason < 0
                    ? english
                    : catalog()
                            .rule(english.substring(0, reason))
                            .map(rule -> rule + english.substring(reason))
                            .orElse(english);
        });
    }

    /** The day of a time in UTC. */
    String date(Instant time) {
        return catalog().date().format(time);
    }

    private Catalog catalog() {
        return Catalog.of(reader.get());
    }
}
