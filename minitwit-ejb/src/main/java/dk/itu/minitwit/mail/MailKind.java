package dk.itu.minitwit.mail;

import java.util.Locale;
import java.util.Optional;

/** The kinds of mail. The texts of each are in the bundle {@code mails}. */
public enum MailKind {
    PASSWORD_RESET(LinkPurpose.PASSWORD_RESET),
    PASSWORD_CHANGED,
    EMAIL_CHANGED,
    NEW_DEVICE,
    ADDRESS_CONFIRMATION(LinkPurpose.ADDRESS_CONFIRMATION),
    LEAK;

    private final LinkPurpose link;

    MailKind() {
        this(null);
    }

    MailKind(LinkPurpose link) {
        this.link = link;
    }

    /** What the link in the mail is for; empty for a mail without a link. */
    Optional<LinkPurpose> link() {
        return Optional.ofNullable(link);
    }

    static MailKind of(String name) {
        return valueOf(name.replace('-', '_').toUpperCase(Locale.ROOT));
    }

    /** As in the database. */
    @Override
    public String toString() {
        return name().replace('_', '-').toLowerCase(Locale.ROOT);
    }
}
