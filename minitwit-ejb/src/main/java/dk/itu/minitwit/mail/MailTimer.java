package dk.itu.minitwit.mail;

import dk.itu.minitwit.mail.OutboxRepository.Waiting;
import dk.itu.minitwit.metrics.Metrics;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;

/** Sends mail every two seconds, on every node at once, and measures what waits. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailTimer {

    private static final Logger LOG = System.getLogger(MailTimer.class.getName());
    private static final Duration RUN = Duration.ofSeconds(20);

    @EJB
    MailService mails;

    @Inject
    OutboxRepository outbox;

    @Inject
    MailSettings settings;

    @Inject
    Metrics metrics;

    private final ReentrantLock sending = new ReentrantLock();
    private volatile Waiting waiting = new Waiting(0, 0);

    @PostConstruct
    void start() {
        metrics.gauge("minitwit_mail_configured", "1 if there is a mail server", () -> settings.isConfigured() ? 1 : 0);
        metrics.gauge("minitwit_mail_waiting", "Mails that are not sent yet", () -> waiting.count());
        metrics.gauge("minitwit_mail_oldest_seconds", "Age of the oldest of them", () -> waiting.oldestSeconds());
        if (settings.isIncomplete()) {
            LOG.log(
                    Level.WARNING,
                    "No mail is sent: set minitwit.mail.server, minitwit.mail.from and minitwit.url, all three");
        }
    }

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void send() {
        if (settings.isConfigured() && sending.tryLock()) {
            try {
                mails.sendDue(RUN);
            } catch (RuntimeException unavailable) {
                LOG.log(Level.WARNING, "Cannot send mail: {0}", unavailable.toString());
            } finally {
                sending.unlock();
            }
        }
    }

    /** While the database is unavailable, the gauges keep the last values. */
    @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
    void measure() {
        try {
            waiting = outbox.waiting();
        } catch (RuntimeException unavailable) {
            LOG.log(Level.DEBUG, "Cannot read the outbox", unavailable);
        }
    }

    @Schedule(hour = "3", minute = "27", persistent = false)
    void forget() {
        try {
            mails.forget();
        } catch (RuntimeException unavailable) {
            LOG.log(Level.WARNING, "Cannot remove old mails: {0}", unavailable.toString());
        }
    }
}
