package dk.itu.minitwit.user;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dk.itu.minitwit.CapturedLog;
import dk.itu.minitwit.TestDatabase;
import dk.itu.minitwit.mail.TestMail;
import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Links of mails: what they do, once. The services with their database and a mail server. */
class MailedLinkServiceTest {

    private static final String OLD = "correct horse";
    private static final String NEW = "battery staple";
    private static final String INVALID = "This link is not valid: it was used, it is too old, or it is not complete";

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.emptyForEachTest();

    @RegisterExtension
    static final CapturedLog LOG = CapturedLog.of("dk.itu.minitwit.security");

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private TestMail mail;
    private Services services;

    @BeforeEach
    void prepare() {
        server.start();
        mail = TestMail.by(DATABASE, server.getSmtp().getPort());
        services = new Services(DATABASE, mail);
        services.signUp("anna", "anna@example.com", OLD);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void a_link_changes_the_password_once_and_ends_all_sessions() throws Exception {
        UserView session = services.signIn("anna", OLD);
        String link = linkFor("anna");
        assertThat(services.mailed.userOf(link, Services.HERE)).isEqualTo("anna");

        services.mailed.setPassword(link, NEW, Services.HERE);

        assertThat(services.accounts.standing(session)).isEmpty();
        assertThat(services.signIn("anna", NEW)).isNotNull();
        Services.assertRefused(ErrorKind.UNAUTHENTICATED, "Invalid password", () -> services.signIn("anna", OLD));
        assertRefused("used", link);
        mail.send();
        assertThat(subjects()).contains("Your password for MiniTwit was changed");
    }

    @Test
    void a_link_ends_after_half_an_hour() throws Exception {
        String link = linkFor("anna");
        mail.later(Duration.ofMinutes(29));
        assertThat(services.mailed.userOf(link, Services.HERE)).isEqualTo("anna");
        mail.later(Duration.ofMinutes(1));

        assertRefused("expired", link);
    }

    @Test
    void a_link_is_one_user_s_and_one_purpose_s() throws Exception {
        UserView bo = services.signUp("bo", "bo@example.com", OLD);
        String link = linkFor("anna");

        assertRefused("another-user", link.replaceFirst("^[0-9]+", Long.toString(bo.id())));
        assertRefused("unknown", link.replaceFirst(".{43}$", "A".repeat(43)));
        assertRefused("malformed", link + "x");
        assertRefused("malformed", "");
        Services.assertRefused(ErrorKind.FORBIDDEN, INVALID, () -> services.mailed.confirmAddress(link, Services.HERE));
        assertThat(services.signIn("bo", OLD)).isNotNull();
    }

    @Test
    void a_password_that_breaks_a_rule_leaves_the_link_good() throws Exception {
        String link = linkFor("anna");

        Services.assertRefused(
                ErrorKind.INVALID,
                "The password must have at least 8 characters",
                () -> services.mailed.setPassword(link, "short", Services.HERE));

        services.mailed.setPassword(link, NEW, Services.HERE);
    }

    /** Every statement but the mail's is the same for a name that nobody has. */
    @Test
    void asking_tells_nothing_about_a_name() throws SQLException {
        services.mailed.askForPassword("anna", Services.HERE);
        List<String> known = DATABASE.column("SELECT count(*)::text FROM sign_in_failures");
        services.mailed.askForPassword("nobody", "198.51.100.1");

        assertThat(DATABASE.column("SELECT kind || username FROM mails ORDER BY id"))
                .containsExactly("password-resetanna", "password-resetnobody");
        assertThat(DATABASE.column("SELECT (count(*) / 2)::text FROM sign_in_failures"))
                .isEqualTo(known);
        for (String name : new String[] {null, "", "\0", "x".repeat(256)}) {
            Services.assertRefused(
                    ErrorKind.INVALID,
                    "You have to enter a username",
                    () -> services.mailed.askForPassword(name, Services.HERE));
        }
    }

    @Test
    void asking_again_and_again_is_slowed_for_every_name() {
        for (String name : List.of("anna", "nobody")) {
            for (int i = 0; i < 5; i++) {
                services.mailed.askForPassword(name, Services.HERE);
            }
            Services.assertRefused(
                    ErrorKind.THROTTLED,
                    "Too many failed attempts: try again in 1 second",
                    () -> services.mailed.askForPassword(name, Services.HERE));
        }
    }

    @Test
    void tells_of_a_sign_in_from_a_new_device_but_not_of_the_first() throws Exception {
        String device = services.signIns.deviceToken(services.signIn("anna", OLD, Services.HERE, null));
        mail.send();
        int before = subjects().size();
        services.signIn("anna", OLD, Services.HERE, device);
        mail.send();
        assertThat(subjects()).as("a known device").hasSize(before);
        services.register("api", OLD);
        services.signIn("api", OLD);
        mail.send();
        assertThat(subjects()).as("the first sign-in on the pages").hasSize(before);

        services.signIn("anna", OLD);
        mail.send();

        assertThat(subjects()).contains("A sign-in to MiniTwit from a new device");
        assertThat(server.getReceivedMessages()[before].getContent().toString()).contains("2026-02-03 04:05 UTC");
    }

    @Test
    void tells_the_old_address_of_a_new_one() throws Exception {
        UserView anna = services.signIn("anna", OLD);

        services.accounts.changeEmail(anna, OLD, "new@example.com", Services.HERE);
        mail.send();

        assertThat(server.getReceivedMessagesForDomain("anna@example.com")).isNotEmpty();
        assertThat(subjects()).contains("Your address at MiniTwit was changed");
    }

    private String linkFor(String name) throws Exception {
        mail.later(Duration.ofMinutes(1));
        services.mailed.askForPassword(name, Services.HERE);
        mail.send();
        for (var message : server.getReceivedMessages()) {
            String text = message.getContent().toString();
            if (text.contains("?link=") && text.contains("Hello " + name)) {
                return text.replaceAll("(?s).*\\?link=(\\S+).*", "$1");
            }
        }
        throw new AssertionError("no mail with a link");
    }

    private List<String> subjects() throws Exception {
        List<String> subjects = new ArrayList<>();
        for (var message : server.getReceivedMessages()) {
            subjects.add(message.getSubject());
        }
        return subjects;
    }

    private void assertRefused(String reason, String link) {
        Assertions.assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> services.mailed.setPassword(link, NEW, Services.HERE))
                .withMessage(INVALID);
        assertThat(LOG.lines().get(LOG.lines().size() - 1).getMessage()).contains("password-reset failure: " + reason);
    }
}
