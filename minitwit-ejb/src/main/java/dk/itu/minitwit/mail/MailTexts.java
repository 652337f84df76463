package dk.itu.minitwit.mail;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The texts of mails in the language that the recipient has chosen for the pages, else in English. Each has a subject and a plain text. */
final class MailTexts {

    private final ResourceBundle bundle;

    private MailTexts(Locale locale) {
        // Without the server's locale, which would be tried before English.
        bundle = ResourceBundle.getBundle(
                "dk.itu.minitwit.mail.mails",
                locale,
                MailTexts.class.getClassLoader(),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    /** @param language a tag such as "da", or null; English for one that has no texts */
    static MailTexts in(String language) {
        return new MailTexts(
                Optional.ofNullable(language).map(Locale::forLanguageTag).orElse(Locale.ENGLISH));
    }

    String subject(MailKind kind) {
        return bundle.getString(kind + ".subject");
    }

    /**
     * @param link the link of the mail, or the address of the site
     * @param detail a line or a text, or null
     */
    String text(MailKind kind, String username, String link, String detail) {
        String format = bundle.getString(kind + ".text") + bundle.getString("end");
        return new MessageFormat(format, bundle.getLocale()).format(new Object[] {username, link, detail});
    }
}
