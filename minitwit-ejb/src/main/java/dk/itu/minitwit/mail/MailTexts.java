package dk.itu.minitwit.mail;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of mails. Each has a subject and a plain text. */
final class MailTexts {

    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("dk.itu.minitwit.mail.mails", Locale.ENGLISH, MailTexts.class.getClassLoader());

    private MailTexts() {}

    static String subject(MailKind kind) {
        return BUNDLE.getString(kind + ".subject");
    }

    /**
     * @param link the link of the mail, or the address of the site
     * @param detail a line or a text, or null
     */
    static String text(MailKind kind, String username, String link, String detail) {
        String format = BUNDLE.getString(kind + ".text") + BUNDLE.getString("end");
        return new MessageFormat(format, Locale.ENGLISH).format(new Object[] {username, link, detail});
    }
}
