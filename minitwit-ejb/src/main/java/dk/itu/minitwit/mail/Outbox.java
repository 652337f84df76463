package dk.itu.minitwit.mail;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Takes mail in the transaction of its cause. Without a mail server it takes none. */
@Dependent
public class Outbox {

    @Inject
    OutboxRepository mails;

    @Inject
    MailSettings settings;

    /** Whether mail can be sent. */
    public boolean isOpen() {
        return settings.isConfigured();
    }

    /** To the user's address at the time of sending. */
    public void add(MailKind kind, String username) {
        add(kind, username, null, null);
    }

    /** @param detail a line for the text, or null */
    public void add(MailKind kind, String username, String detail) {
        add(kind, username, null, detail);
    }

    /** To an address that the user has left. */
    public void addTo(String recipient, MailKind kind, String username) {
        add(kind, username, recipient, null);
    }

    /**
     * At most one mail of the kind in five minutes for a name. The same work for every name, whether there is such a user or not.
     */
    public void addRarely(MailKind kind, String username) {
        if (isOpen()) {
            mails.addRarely(kind.toString(), username);
        }
    }

    private void add(MailKind kind, String username, String recipient, String detail) {
        if (isOpen()) {
            mails.add(kind.toString(), username, recipient, detail);
        }
    }
}
