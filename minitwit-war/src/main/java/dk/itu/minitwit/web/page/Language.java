package dk.itu.minitwit.web.page;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import java.util.stream.Stream;

/** The languages of the pages. */
public enum Language {
    ENGLISH("en", "English"),
    DANISH("da", "Dansk"),
    /** Made from the English texts, in Arabic letters and from right to left: shows what is not translated or mirrored. Offered to nobody. */
    PSEUDO("ar-XB", "");

    private static final List<Locale> LOCALES =
            Stream.of(values()).map(language -> language.locale).toList();

    private final Locale locale;
    private final String ownName;

    Language(String tag, String ownName) {
        this.locale = Locale.forLanguageTag(tag);
        this.ownName = ownName;
    }

    public Locale locale() {
        return locale;
    }

    /** As the attribute {@code lang} has it. */
    public String tag() {
        return locale.toLanguageTag();
    }

    /** As the attribute {@code dir} has it. */
    public String direction() {
        return this == PSEUDO ? "rtl" : "ltr";
    }

    /** The name in the language itself. */
    public String ownName() {
        return ownName;
    }

    static List<Language> offered() {
        return Stream.of(values())
                .filter(language -> !language.ownName.isEmpty())
                .toList();
    }

    /** @param tag null or any text */
    public static Optional<Language> of(String tag) {
        return Stream.of(values())
                .filter(language -> language.tag().equals(tag))
                .findFirst();
    }

    /**
     * The language that a browser prefers, English without one of ours.
     *
     * @param header {@code Accept-Language}, null or any text
     */
    static Language accepted(String header) {
        if (header == null) {
            return ENGLISH;
        }
        try {
            Locale found = Locale.lookup(LanguageRange.parse(header), LOCALES);
            return found == null ? ENGLISH : of(found.toLanguageTag()).orElse(ENGLISH);
        } catch (IllegalArgumentException malformed) {
            return ENGLISH;
        }
    }
}
