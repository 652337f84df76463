package dk.itu.minitwit.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** The texts of the pages, with their arguments filled in. */
@Named
@ApplicationScoped
public class Texts {

    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("dk.itu.minitwit.web.messages", Locale.ENGLISH, Texts.class.getClassLoader());

    public String of(String key, Object argument) {
        return new MessageFormat(BUNDLE.getString(key), Locale.ENGLISH).format(new Object[] {argument});
    }

    /** A text without arguments. */
    String of(String key) {
        return BUNDLE.getString(key);
    }

    Optional<String> find(String key, String argument) {
        return BUNDLE.containsKey(key) ? Optional.of(of(key, argument)) : Optional.empty();
    }
}
