package dk.itu.minitwit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dk.itu.minitwit.Await;
import dk.itu.minitwit.system.Launch;
import dk.itu.minitwit.system.MiniTwitProcess;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Journeys by mail, with a MiniTwit that has a mail server. */
class MailIT {

    private static final String OLD = "correct horse";
    private static final String NEW = "battery staple";
    private static final String INVALID = "This link is not valid: it was used, it is too old, or it is not complete";

    @TempDir
    static Path data;

    /** So many that their sending takes a while. */
    private static final int LEAKED = 1_000;

    private static final GreenMail SERVER = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static Launch launch;
    private static MiniTwitProcess minitwit;

    private Browser browser;
    private String name;

    @BeforeAll
    static void start() {
        SERVER.start();
        Launch plain = Launch.of(data.resolve("data"));
        launch = plain.with(
                        "MINITWIT_MAIL_SERVER",
                        "smtp://127.0.0.1:" + SERVER.getSmtp().getPort())
                .with("MINITWIT_MAIL_FROM", "MiniTwit <mail@minitwit.example>")
                .with("MINITWIT_URL", "http://localhost:" + plain.port());
        minitwit = MiniTwitProcess.start(launch);
    }

    @AfterAll
    static void stop() {
        if (minitwit != null) {
            minitwit.close();
        }
        SERVER.stop();
    }

    @BeforeEach
    void signUp() {
        browser = newBrowser();
        name = WebJourneys.freshName();
        browser.signUp(name, OLD);
    }

    @Test
    void a_user_who_forgot_the_password_gets_another_by_a_link() throws Exception {
        Browser phone = newBrowser();
        phone.signIn(name, OLD);
        Page asked = ask(name);
        assertThat(asked.flashes()).containsExactly("If there is such a user, a mail with a link is on its way");
        String link = link("Your new password for MiniTwit");
        Page form = browser.open(link);
        assertThat(form.document().select("main p").text()).contains("Choose a new password for " + name);
        assertThat(form.header("Referrer-Policy")).isIn("no-referrer", "same-origin");

        Page mistyped = set(link, NEW, "another");
        assertThat(mistyped.assertStatus(400).errors()).containsExactly("The two passwords do not match");
        Page done = browser.submit(mistyped.form("resetPassword").with(Map.of("password", NEW, "password2", NEW)));

        assertThat(done.flashes()).containsExactly("Your password was changed: sign in with it");
        assertThat(phone.open("/settings").path()).as("every session has ended").isEqualTo("/login");
        assertThat(browser.signIn(name, OLD).errors()).containsExactly("Invalid password");
        assertThat(browser.signIn(name, NEW).flashes()).containsExactly("You were logged in");
        received("Your password for MiniTwit was changed");
        assertThat(newBrowser().open(link).assertStatus(403).errors()).containsExactly(INVALID);
        assertThat(minitwit.output()).contains("password-reset failure: used");
    }

    @Test
    void an_old_link_and_a_link_with_another_user_are_refused() throws Exception {
        ask(name);
        String link = link("Your new password for MiniTwit");
        Form form = browser.open(link).form("resetPassword");
        Form another = form.with(
                Map.of("link", form.fields().get("link").replaceFirst("^", "1"), "password", NEW, "password2", NEW));
        assertThat(browser.submit(another).assertStatus(403).errors()).containsExactly(INVALID);
        minitwit.database().update("UPDATE mail_links SET expires_at = now()");

        Page late = browser.submit(form.with(Map.of("password", NEW, "password2", NEW)));

        assertThat(late.assertStatus(403).errors()).containsExactly(INVALID);
        assertThat(minitwit.output())
                .contains("password-reset failure: another-user", "password-reset failure: expired");
        assertThat(browser.signIn(name, OLD).flashes()).containsExactly("You were logged in");
    }

    @Test
    void asking_for_nobody_answers_the_same_and_sends_nothing() {
        Page known = ask(name);
        Page unknown = ask("nobody at all");

        assertThat(unknown.status()).isEqualTo(known.status());
        assertThat(unknown.flashes()).isEqualTo(known.flashes());
        Await.until(
                "left out",
                () -> minitwit.database()
                                .number(
                                        "SELECT count(*) FROM mails WHERE username = 'nobody at all' AND state = 'left-out'")
                        == 1);
    }

    @Test
    void an_address_is_confirmed_before_the_first_sign_in() throws Exception {
        Browser desk = newBrowser();
        desk.signIn(name, OLD);
        InCharge.promoted(desk, name, "administrator", minitwit.database());
        desk.submit(desk.open("/admin/site").form("confirmation"));
        String newcomer = WebJourneys.freshName();
        try {
            Page registered = browser.signUp(newcomer, OLD);
            assertThat(registered.flashes())
                    .containsExactly("You were registered: follow the link in the mail that you get, then sign in");
            assertThat(browser.signIn(newcomer, OLD).assertStatus(403).errors())
                    .containsExactly("Confirm your address first: follow the link in the mail that you got");
            String link = link("Confirm your address for MiniTwit");

            Page confirmed = browser.submit(browser.open(link).form("confirmAddress"));

            assertThat(confirmed.flashes()).containsExactly("Your address is confirmed: sign in");
            assertThat(browser.signIn(newcomer, OLD).flashes()).containsExactly("You were logged in");
        } finally {
            desk.submit(desk.open("/admin/site").form("confirmation"));
        }
    }

    @Test
    void a_new_device_is_told_of_and_the_first_one_is_not() throws Exception {
        browser.signIn(name, OLD);
        newBrowser().signIn(name, OLD);

        MimeMessage told = received("A sign-in to MiniTwit from a new device");

        assertThat(told.getContent().toString()).contains("Hello " + name);
        assertThat(minitwit.database()
                        .number("SELECT count(*) FROM mails WHERE username = ? AND kind = 'new-device'", name))
                .isEqualTo(1);
    }

    @Test
    void the_users_of_a_leak_are_told_once_and_choose_new_passwords() throws Exception {
        Browser desk = newBrowser();
        String admin = WebJourneys.freshName();
        desk.signUp(admin, OLD);
        desk.signIn(admin, OLD);
        InCharge.promoted(desk, admin, "administrator", minitwit.database());
        browser.signIn(name, OLD);
        Map<String, String> notice = Map.of(
                "incident", "leak-1",
                "text", "A backup was public.",
                "names", name);

        Page shown = desk.submit(desk.open("/admin/incidents")
                .form("notifyUsers")
                .filledWith(notice)
                .pressed("notifyUsers:prepare", "x"));
        assertThat(shown.document().select("form .notice").text())
                .isEqualTo("This ends the sessions and passwords of 1 users and sends 1 mails.");
        assertThat(minitwit.database().number("SELECT count(*) FROM incidents")).isZero();
        Page done = desk.submit(shown.form("notifyUsers").pressed("notifyUsers:tell", "x"));

        assertThat(done.flashes()).containsExactly("The users of leak-1 are told");
        MimeMessage told = received("Important: data of your MiniTwit account");
        assertThat(told.getContent().toString()).contains("A backup was public.");
        assertThat(browser.open("/settings").path()).isEqualTo("/login");
        browser.signIn(name, OLD);
        assertThat(browser.open("/").path()).as("first another password").isEqualTo("/settings");
        assertThat(minitwit.database()
                        .number("SELECT count(*) FROM audit_log WHERE action = 'incident-notify' AND actor = ?", admin))
                .isEqualTo(1);
    }

    /** Killed while the notice is made, which undoes it, and while its mails are sent, which go on. */
    @Test
    void a_notice_of_a_leak_goes_on_after_kills_and_nobody_is_told_twice() throws Exception {
        minitwit.database()
                .update(
                        "INSERT INTO users (username, email, password_hash, on_pages)"
                                + " SELECT 'leaked ' || n, 'leaked' || n || '@example.com', 'x', true FROM generate_series(1, ?) n",
                        LEAKED);
        String names =
                IntStream.rangeClosed(1, LEAKED).mapToObj(n -> "leaked " + n).collect(Collectors.joining("\n"));
        Browser desk = newBrowser();
        desk.signIn(name, OLD);
        InCharge admin = InCharge.promoted(desk, name, "administrator", minitwit.database());
        try (Connection other = minitwit.database().connect();
                Statement lock = other.createStatement()) {
            other.setAutoCommit(false);
            lock.execute("UPDATE users SET email = email WHERE username = 'leaked " + LEAKED + "'");
            Thread telling = Thread.startVirtualThread(() -> tellAndFail(desk, names));
            Await.until(
                    "the notice waits",
                    () -> minitwit.database()
                                    .number("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
                                            + " AND query LIKE '%notify_incident%' AND pid <> pg_backend_pid()")
                            == 1);
            minitwit.kill();
            telling.join();
            other.rollback();
        }
        Await.until("undone", () -> number("SELECT count(*) FROM pg_locks WHERE locktype = 'transactionid'") == 0);
        assertThat(number("SELECT count(*) FROM incidents WHERE name = 'leak-2'"))
                .isZero();
        assertThat(number("SELECT count(*) FROM users WHERE password_expired AND username LIKE 'leaked %'"))
                .isZero();

        minitwit = MiniTwitProcess.start(launch);
        Browser again = newBrowser();
        again.signIn(name, OLD);
        again.submit(again.open("/login/code").form("confirmCode").with(Map.of("code", admin.nextCode())));
        assertThat(tell(again, names).flashes()).containsExactly("The users of leak-2 are told");
        Await.until("some mails are sent", Duration.ofSeconds(30), MailIT::leakMails, mails -> mails.size() > 20);
        minitwit.kill();
        assertThat(number("SELECT count(*) FROM mails WHERE incident = 'leak-2' AND state = 'waiting'"))
                .as("killed in between")
                .isPositive();

        minitwit = MiniTwitProcess.start(launch);
        Await.until(
                "the rest is sent",
                Duration.ofSeconds(60),
                () -> number("SELECT count(*) FROM mails WHERE incident = 'leak-2' AND state = 'waiting'"
                        + " AND next_attempt_at < now() + interval '1 minute'"),
                waiting -> waiting == 0);
        assertThat(number("SELECT count(*) FROM mails WHERE incident = 'leak-2' AND state = 'waiting'"))
                .as("taken by the killed node, for five minutes")
                .isLessThanOrEqualTo(1);
        minitwit.database().update("UPDATE mails SET next_attempt_at = now() WHERE state = 'waiting'");
        Await.until(
                "all are sent",
                Duration.ofSeconds(30),
                () -> number("SELECT count(*) FROM mails WHERE incident = 'leak-2' AND state = 'sent'"),
                sent -> sent == LEAKED);

        List<String> told = leakMails();
        assertThat(Set.copyOf(told)).hasSize(LEAKED);
        assertThat(told.size() - LEAKED)
                .as("a mail whose sender was killed before it could mark it")
                .isBetween(0, 1);
        assertThat(number("SELECT count(*) FROM mails WHERE incident = 'leak-2'"))
                .isEqualTo(LEAKED);
        assertThat(number(
                        "SELECT notify_incident('leak-2', ARRAY(SELECT username::text FROM users WHERE username LIKE 'leaked %'),"
                                + " false, false, true)"))
                .as("told by a repetition")
                .isZero();
    }

    private static Page tell(Browser desk, String names) {
        Page shown = desk.submit(desk.open("/admin/incidents")
                .form("notifyUsers")
                .filledWith(Map.of("incident", "leak-2", "text", "A disk was sold.", "names", names))
                .pressed("notifyUsers:prepare", "x"));
        return desk.submit(shown.form("notifyUsers").pressed("notifyUsers:tell", "x"));
    }

    private static void tellAndFail(Browser desk, String names) {
        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> tell(desk, names));
    }

    private static long number(String sql) {
        return minitwit.database().number(sql);
    }

    /** The recipients of the notice. */
    private static List<String> leakMails() {
        return Stream.of(SERVER.getReceivedMessages())
                .map(MailIT::recipient)
                .filter(recipient -> recipient.startsWith("leaked"))
                .toList();
    }

    private static String recipient(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private Page ask(String user) {
        return browser.submit(
                browser.open("/login/reset").form("askForPassword").with(Map.of("username", user)));
    }

    private Page set(String link, String password, String password2) {
        return browser.submit(
                browser.open(link).form("resetPassword").with(Map.of("password", password, "password2", password2)));
    }

    private String link(String subject) throws Exception {
        String text = received(subject).getContent().toString();
        return URI.create(text.replaceAll("(?s).*(http://\\S+\\?link=\\S+).*", "$1"))
                .toString()
                .replaceFirst("^http://[^/]+", "");
    }

    /** The newest mail with this subject to anybody, of this test's user. */
    private MimeMessage received(String subject) {
        return Await.until(
                        subject,
                        Duration.ofSeconds(30),
                        () -> List.of(SERVER.getReceivedMessages()).stream()
                                .filter(mail -> isAbout(mail, subject))
                                .toList(),
                        mails -> !mails.isEmpty())
                .getLast();
    }

    private boolean isAbout(MimeMessage mail, String subject) {
        try {
            return mail.getSubject().equals(subject)
                    && (subject.startsWith("Confirm")
                            || mail.getContent().toString().contains("Hello " + name));
        } catch (Exception unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static Browser newBrowser() {
        return new Browser(URI.create(minitwit.baseUrl() + "/"));
    }
}
