package dk.itu.minitwit.mail;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** One connection to the mail server at a time, kept for the mails of one run. */
@Dependent
class MailTransport {

    @Inject
    MailSettings settings;

    private Session session;
    private Transport connection;

    /**
     * A mail ready to send.
     *
     * @param id the same for each attempt, so that a server or reader knows a repetition
     */
    record Letter(String id, String recipient, String subject, String text, Instant time) {}

    /** The server has refused this recipient for good. */
    static final class Undeliverable extends Exception {
        private static final long serialVersionUID = 1L;

        Undeliverable(Exception cause) {
            super(cause);
        }
    }

    /**
     * Hands a mail to the server.
     *
     * @throws Undeliverable if no repetition makes sense
     * @throws MessagingException if one does
     */
    void send(Letter letter) throws MessagingException, Undeliverable {
        connect();
        try {
            MimeMessage message = message(letter);
            connection.sendMessage(message, message.getAllRecipients());
        } catch (SendFailedException refused) {
            if (refused.getInvalidAddresses() != null && refused.getInvalidAddresses().length > 0) {
                throw new Undeliverable(refused);
            }
            throw refused;
        } catch (AddressException noAddress) {
            throw new Undeliverable(noAddress);
        }
    }

    private void connect() throws MessagingException {
        if (connection == null || !connection.isConnected()) {
            session = Session.getInstance(settings.smtp());
            connection = session.getTransport();
            connection.connect(
                    settings.host(),
                    settings.port(),
                    settings.user().orElse(null),
                    settings.password().orElse(null));
        }
    }

    private MimeMessage message(Letter letter) throws MessagingException {
        MimeMessage message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", letter.id());
            }
        };
        message.setFrom(new InternetAddress(settings.from(), true));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.recipient(), true));
        message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        message.setText(letter.text(), StandardCharsets.UTF_8.name());
        message.setHeader(
                "Date",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(letter.time().atOffset(ZoneOffset.UTC)));
        // No answers of machines, such as of absence.
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
        return message;
    }

    void close() {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (MessagingException gone) {
            // The server has closed it.
        } finally {
            connection = null;
        }
    }
}
