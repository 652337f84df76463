package dk.itu.minitwit.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/** The texts of the pages from the resource bundle, with their arguments. */
@Named
@ApplicationScoped
public class Texts {

    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("dk.itu.minitwit.web.messages", Locale.ENGLISH, Texts.class.getClassLoader());

    /** Parsed once. A format is not thread-safe, but cheap to clone. */
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    public String of(String key, Object argument) {
        return of(key, argument, null);
    }

    public String of(String key, Object first, Object second) {
        MessageFormat format =
                formats.computeIfAbsent(key, name -> new MessageFormat(BUNDLE.getString(name), Locale.ENGLISH));
        return ((MessageFormat) format.clone()).format(new Object[] {first, second});
    }

    /** A text without arguments. */
    public String of(String key) {
        return BUNDLE.getString(key);
    }

    /** A text with an argument; empty if the bundle lacks the key. */
    public Optional<String> find(String key, String argument) {
        return BUNDLE.containsKey(key) ? Optional.of(of(key, argument)) : Optional.empty();
    }
}
