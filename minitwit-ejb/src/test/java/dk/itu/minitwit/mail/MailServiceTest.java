package dk.itu.minitwit.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import dk.itu.minitwit.TestDatabase;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The outbox with a database and a mail server, which dies when a test wants it to. */
class MailServiceTest {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.emptyForEachTest();

    private GreenMail server = started(0);
    private TestMail mail;

    @BeforeEach
    void prepare() throws SQLException {
        mail = TestMail.by(DATABASE, server.getSmtp().getPort());
        user("ann", "ann@example.com", true);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void sends_what_the_outbox_has() throws Exception {
        mail.outbox().add(MailKind.PASSWORD_CHANGED, "ann");

        mail.send();
        mail.send();

        MimeMessage[] received = server.getReceivedMessages();
        assertThat(received).hasSize(1);
        assertThat(received[0].getSubject()).isEqualTo("Your password for MiniTwit was changed");
        assertThat(received[0].getMessageID()).matches("<[0-9]+@minitwit.example>");
        assertThat(received[0].getAllRecipients()[0]).hasToString("ann@example.com");
        assertThat(GreenMailUtil.getBody(received[0])).contains("Hello ann,", "https://minitwit.example/login");
        assertThat(states()).containsExactly("sent");
        assertThat(mail.counted("minitwit_mails_sent_total")).isEqualTo(1);
    }

    @Test
    void writes_in_the_language_of_its_reader() throws Exception {
        for (String language : new String[] {"da", "da-DK", "ar-XB", "fo"}) {
            user(language, language + "@example.com", true);
            DATABASE.execute("UPDATE users SET language = ? WHERE username = ?", language, language);
            mail.outbox().add(MailKind.NEW_DEVICE, language, "noon");
        }

        mail.send();

        List<String> subjects = new ArrayList<>();
        for (MimeMessage received : server.getReceivedMessages()) {
            subjects.add(received.getSubject());
        }
        assertThat(subjects)
                .containsExactly(
                        "Et login på MiniTwit fra en ny enhed",
                        "Et login på MiniTwit fra en ny enhed",
                        "A sign-in to MiniTwit from a new device",
                        "A sign-in to MiniTwit from a new device");
        assertThat(body(server.getReceivedMessages()[0])).contains("Hej da,", "som MiniTwit ikke kender: noon.");
    }

    @Test
    void makes_a_link_that_works_once_when_it_sends() throws Exception {
        mail.outbox().addRarely(MailKind.PASSWORD_RESET, "ann");
        mail.outbox().addRarely(MailKind.PASSWORD_RESET, "ann");
        mail.outbox().addRarely(MailKind.PASSWORD_RESET, "nobody");

        mail.send();

        assertThat(states()).containsExactlyInAnyOrder("sent", "left-out");
        String body = body(server.getReceivedMessages()[0]);
        String link = body.replaceAll("(?s).*https://minitwit.example/login/new-password\\?link=(\\S+).*", "$1");
        assertThat(LinkToken.parse(link)).isPresent();
        assertThat(DATABASE.column("SELECT hash FROM mail_links"))
                .containsExactly(LinkToken.parse(link).orElseThrow().hash());
        assertThat(DATABASE.column("SELECT hash || mails::text FROM mails, mail_links")
                        .toString())
                .doesNotContain(link);
    }

    @Test
    void leaves_out_users_of_the_api_unless_told() throws Exception {
        user("bot", "bot@example.com", false);
        mail.outbox().add(MailKind.PASSWORD_CHANGED, "bot");
        mail.send();
        assertThat(states()).containsExactly("left-out");

        mail.settings().apiUsers = true;
        mail.outbox().add(MailKind.PASSWORD_CHANGED, "bot");
        mail.send();

        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void takes_no_mail_without_a_server() throws Exception {
        TestMail without = TestMail.without(DATABASE);
        without.outbox().add(MailKind.PASSWORD_CHANGED, "ann");
        without.outbox().addRarely(MailKind.PASSWORD_RESET, "ann");

        assertThat(without.outbox().isOpen()).isFalse();
        assertThat(states()).isEmpty();
    }

    @Test
    void waits_longer_after_each_failure_and_gives_up_after_a_day() throws Exception {
        server.stop();
        mail.outbox().add(MailKind.PASSWORD_CHANGED, "ann");
        mail.send();
        mail.send();
        assertThat(attempts()).as("not before ten seconds").isEqualTo(1);
        mail.later(Duration.ofSeconds(11));
        mail.send();
        assertThat(attempts()).isEqualTo(2);
        assertThat(states()).containsExactly("waiting");
        assertThat(mail.service().mails.waiting().count()).isEqualTo(1);
        mail.later(Duration.ofDays(1));
        mail.send();

        assertThat(states()).containsExactly("undeliverable");
        assertThat(mail.counted("minitwit_mails_undeliverable_total")).isEqualTo(1);
        assertThat(mail.service().mails.waiting().count()).isZero();
    }

    @Test
    void gives_up_an_address_that_is_none_and_goes_on() throws Exception {
        user("bad", "no address@@example.com", true);
        mail.outbox().add(MailKind.PASSWORD_CHANGED, "bad");
        mail.outbox().add(MailKind.PASSWORD_CHANGED, "ann");

        mail.send();

        assertThat(states()).containsExactly("undeliverable", "sent");
    }

    @Test
    void forgets_what_was_done_a_month_ago() throws Exception {
        mail.outbox().addRarely(MailKind.PASSWORD_RESET, "ann");
        mail.send();
        mail.later(Duration.ofDays(29));
        mail.service().forget();
        assertThat(states()).hasSize(1);
        mail.later(Duration.ofDays(2));
        mail.service().forget();

        assertThat(states()).isEmpty();
        assertThat(DATABASE.column("SELECT hash FROM mail_links")).isEmpty();
    }

    @Test
    void rolls_back_with_its_cause() throws Exception {
        try {
            DATABASE.inTransaction(() -> {
                mail.outbox().add(MailKind.PASSWORD_CHANGED, "ann");
                throw new IllegalStateException("the cause fails");
            });
        } catch (IllegalStateException expected) {
            assertThat(states()).isEmpty();
            return;
        }
        throw new AssertionError("no failure");
    }

    /** Two nodes send at once, and the mail server dies and comes back. A message that it had taken before it died may come again, with its id. */
    @Test
    void sends_each_of_ten_thousand_once_though_the_server_dies() throws Exception {
        int all = 10_000;
        DATABASE.execute(
                "INSERT INTO users (username, email, password_hash, on_pages)"
                        + " SELECT 'u' || n, 'u' || n || '@example.com', 'x', true FROM generate_series(1, ?) n",
                all);
        DATABASE.execute(
                "INSERT INTO mails (kind, username) SELECT 'password-changed', 'u' || n FROM generate_series(1, ?) n",
                all);
        int port = server.getSmtp().getPort();
        TestMail other = TestMail.by(DATABASE, port);
        List<String> received = new ArrayList<>();
        int deaths = 0;
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            while (waiting() > 0) {
                List<Future<?>> runs = List.of(nodes.submit(mail::send), nodes.submit(other::send));
                if (deaths < 3) {
                    server.waitForIncomingEmail(20_000, 1_000);
                    ImapHostManager taken = server.getManagers().getImapHostManager();
                    server.stop();
                    deaths++;
                    await(runs);
                    received.addAll(ids(taken));
                    server = started(port);
                }
                await(runs);
                mail.later(Duration.ofMinutes(6));
                other.later(Duration.ofMinutes(6));
            }
        } finally {
            nodes.shutdownNow();
        }
        received.addAll(ids(server.getManagers().getImapHostManager()));

        Set<String> different = new TreeSet<>(received);
        assertThat(different).hasSize(all);
        assertThat(deaths).isEqualTo(3);
        assertThat(received.size() - all)
                .as("repetitions, one a connection that broke")
                .isBetween(0, 2 * deaths);
        assertThat(DATABASE.column("SELECT DISTINCT state FROM mails")).containsExactly("sent");
    }

    private static void await(List<Future<?>> runs) throws InterruptedException, ExecutionException {
        for (Future<?> run : runs) {
            run.get();
        }
    }

    /** What a server has taken; a stopped one forgets it. */
    private static List<String> ids(ImapHostManager taken) throws MessagingException {
        List<String> ids = new ArrayList<>();
        for (StoredMessage message : taken.getAllMessages()) {
            ids.add(message.getMimeMessage().getMessageID());
        }
        return ids;
    }

    private static GreenMail started(int port) {
        GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    private static String body(MimeMessage message) throws Exception {
        return message.getContent().toString();
    }

    private static void user(String name, String email, boolean onPages) throws SQLException {
        DATABASE.execute(
                "INSERT INTO users (username, email, password_hash, on_pages) VALUES (?, ?, 'x', ?)",
                name,
                email,
                onPages);
    }

    private static List<String> states() throws SQLException {
        return DATABASE.column("SELECT state FROM mails ORDER BY id");
    }

    private static int waiting() throws SQLException {
        return Integer.parseInt(DATABASE.column("SELECT count(*)::text FROM mails WHERE state = 'waiting'")
                .get(0));
    }

    private static int attempts() throws SQLException {
        return Integer.parseInt(
                DATABASE.column("SELECT attempts::text FROM mails").get(0));
    }
}
