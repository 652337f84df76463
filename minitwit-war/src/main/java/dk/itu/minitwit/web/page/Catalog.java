package dk.itu.minitwit.web.page;

import java.text.MessageFormat;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The texts of one language, parsed once. */
final class Catalog {

    static final String BUNDLE = "dk.itu.minitwit.web.messages";

    private static final Map<Language, Catalog> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new Catalog(language));
        }
    }

    private static final String RULE = "rule.";
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w+])\\d+");

    /** The keys of business rules by their English texts. */
    private static final Map<String, String> RULES = ALL.get(Language.ENGLISH).bundle.keySet().stream()
            .filter(key -> key.startsWith(RULE))
            .collect(Collectors.toUnmodifiableMap(ALL.get(Language.ENGLISH).bundle::getString, key -> key));

    private final ResourceBundle bundle;
    private final DateTimeFormatter date;

    /** A format is not thread-safe, but cheap to clone. */
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    private Catalog(Language language) {
        // Without the server's locale, which would be tried before English.
        bundle = ResourceBundle.getBundle(
                BUNDLE,
                language.locale(),
                Catalog.class.getClassLoader(),
                Control.getNoFallbackControl(Control.FORMAT_DEFAULT));
        date = DateTimeFormatter.ofPattern(
                        language == Language.PSEUDO
                                ? of(Language.ENGLISH).text("time.date")
                                : bundle.getString("time.date"),
                        language.locale())
                .withZone(ZoneOffset.UTC);
    }

    static Catalog of(Language language) {
        return ALL.get(language);
    }

    boolean has(String key) {
        return bundle.containsKey(key);
    }

    String text(String key) {
        return bundle.getString(key);
    }

    String text(String key, Object... arguments) {
        MessageFormat format =
                formats.computeIfAbsent(key, name -> new MessageFormat(bundle.getString(name), bundle.getLocale()));
        return ((MessageFormat) format.clone()).format(arguments);
    }

    DateTimeFormatter date() {
        return date;
    }

    /** The text for an English one, whose numbers are the arguments; empty if it is none of a rule. */
    Optional<String> rule(String english) {
        List<Object> numbers = new ArrayList<>();
        String template = NUMBER.matcher(english).replaceAll(found -> {
            numbers.add(found.group());
            return "{" + (numbers.size() - 1) + "}";
        });
        return Optional.ofNullable(RULES.get(template)).map(key -> text(key, numbers.toArray()));
    }
}
