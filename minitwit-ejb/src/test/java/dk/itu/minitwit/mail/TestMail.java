package dk.itu.minitwit.mail;

import dk.itu.minitwit.TestDatabase;
import dk.itu.minitwit.metrics.TestMetrics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The outbox of a test's database, its sending, and a clock that the test sets. */
public final class TestMail {

    private final Outbox outbox = new Outbox();
    private final MailLinks links = new MailLinks();
    private final MailService service = new MailService();
    private final MailSettings settings = new MailSettings();
    private final TestMetrics metrics = new TestMetrics();
    /** A little later than what the test stores is; in seconds, since the database rounds finer parts. */
    private Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(60);

    private TestMail(TestDatabase database, Optional<String> server) {
        settings.server = server;
        settings.user = Optional.empty();
        settings.password = Optional.of("");
        settings.from = Optional.of("MiniTwit <mail@minitwit.example>");
        settings.url = Optional.of("https://minitwit.example/");
        Clock clock = new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException();
            }
        };
        outbox.settings = settings;
        outbox.mails = new OutboxRepository();
        links.links = new LinkRepository();
        links.clock = clock;
        if (database != null) {
            outbox.mails.entityManager = database.entityManager();
            links.links.entityManager = database.entityManager();
        }
        service.mails = outbox.mails;
        service.links = links;
        service.settings = settings;
        service.transport = new MailTransport();
        service.transport.settings = settings;
        service.metrics = metrics.metrics();
        service.clock = clock;
    }

    public static TestMail without(TestDatabase database) {
        return new TestMail(database, Optional.empty());
    }

    /** @param port of a mail server on this machine */
    public static TestMail by(TestDatabase database, int port) {
        return new TestMail(database, Optional.of("smtp://127.0.0.1:" + port));
    }

    /** Without a mail server, and without a database. */
    public static Outbox closed() {
        return new TestMail(null, Optional.empty()).outbox;
    }

    /** Settings with a mail server. */
    public static MailSettings someServer() {
        return by(null, 25).settings;
    }

    public Outbox outbox() {
        return outbox;
    }

    public MailLinks links() {
        return links;
    }

    MailSettings settings() {
        return settings;
    }

    MailService service() {
        return service;
    }

    public void send() {
        service.sendDue(Duration.ofMinutes(1));
    }

    public void later(Duration time) {
        now = now.plus(time);
    }

    public int counted(String metric) {
        return metrics.counts().getOrDefault(metric, 0);
    }
}
