package dk.itu.minitwit.mail;

import dk.itu.minitwit.mail.MailTransport.Letter;
import dk.itu.minitwit.mail.MailTransport.Undeliverable;
import dk.itu.minitwit.mail.OutboxRepository.Mail;
import dk.itu.minitwit.metrics.Event;
import dk.itu.minitwit.metrics.Metrics;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Sends the outbox. Without a transaction: no connection to the database waits for the mail server (ADR 064). */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailService {

    /** Longer than all timeouts of the mail server together. */
    static final Duration TAKEN = Duration.ofMinutes(5);

    static final Duration KEPT = Duration.ofDays(30);
    static final Duration BOUND = Duration.ofDays(1);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(10);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final int DOUBLINGS = 9;

    private static final Logger LOG = System.getLogger(MailService.class.getName());

    @Inject
    OutboxRepository mails;

    @Inject
    MailLinks links;

    @Inject
    MailSettings settings;

    @Inject
    MailTransport transport;

    @Inject
    Metrics metrics;

    @Inject
    Clock clock;

    /** Sends what is due, for about this time. Stops when the server fails: the next run tries again. */
    public void sendDue(Duration time) {
        Instant end = clock.instant().plus(time);
        try {
            boolean goOn = true;
            while (goOn && clock.instant().isBefore(end)) {
                Optional<Mail> mail =
                        mails.take(clock.instant(), clock.instant().plus(TAKEN));
                goOn = mail.isPresent() && send(mail.get());
            }
        } finally {
            transport.close();
        }
    }

    /** Removes what was done long ago. */
    public void forget() {
        mails.forget(clock.instant().minus(KEPT));
        links.forget(clock.instant().minus(KEPT));
    }

    /** @return whether the server can take another mail */
    private boolean send(Mail mail) {
        if (mail.recipient() == null || !mail.onPages() && !settings.isForApiUsers()) {
            mails.finish(mail.id(), "left-out", clock.instant());
            return true;
        }
        try {
            transport.send(letter(mail));
            mails.finish(mail.id(), "sent", clock.instant());
            metrics.count(Event.MAIL_SENT);
            return true;
        } catch (Undeliverable refused) {
            LOG.log(
                    Level.WARNING,
                    "Mail {0} is undeliverable: {1}",
                    mail.id(),
                    refused.getCause().getClass());
            mails.finish(mail.id(), "undeliverable", clock.instant());
            metrics.count(Event.MAIL_UNDELIVERABLE);
            return true;
        } catch (MessagingException failure) {
            return postpone(mail, failure);
        }
    }

    private boolean postpone(Mail mail, MessagingException failure) {
        // The message may name the recipient.
        LOG.log(
                Level.WARNING,
                "Mail {0} is not sent yet, attempt {1}: {2}",
                mail.id(),
                mail.attempts(),
                failure.getClass());
        metrics.count(Event.MAIL_FAILED);
        Instant now = clock.instant();
        mails.retry(mail.id(), now.plus(waitAfter(mail.attempts())));
        for (long i = mails.giveUp(now.minus(BOUND), now); i > 0; i--) {
            metrics.count(Event.MAIL_UNDELIVERABLE);
        }
        return failure instanceof SendFailedException;
    }

    /** Doubles from ten seconds to an hour. */
    static Duration waitAfter(int attempts) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(Math.max(attempts - 1, 0), DOUBLINGS));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    /** A link is made here, so that its secret is in no table, and its time begins now. */
    private Letter letter(Mail mail) {
        String link = mail.kind()
                .link()
                .map(purpose -> settings.link(purpose.path()) + "?link=" + links.issue(mail.userId(), purpose))
                .orElseGet(() -> settings.link("/login"));
        MailTexts texts = MailTexts.in(mail.language());
        return new Letter(
                "<" + mail.id() + "@" + settings.from().replaceFirst("^.*@([^>]*).*$", "$1") + ">",
                mail.recipient(),
                texts.subject(mail.kind()),
                texts.text(mail.kind(), mail.username(), link, mail.detail()),
                clock.instant());
    }
}
