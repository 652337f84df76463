package dk.itu.minitwit.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.Await;
import dk.itu.minitwit.system.MiniTwitProcess;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;

/** Account settings, and weak passwords. */
class SettingsIT extends WebJourneys {

    private static final String NEW = "battery staple";

    @ArquillianResource
    private MiniTwitProcess minitwit;

    @Test
    void a_new_password_takes_the_place_of_the_old_on_every_device() {
        String name = signedIn(browser);
        Browser phone = newBrowser();
        phone.signIn(name, PASSWORD);

        Page changed = changePassword(PASSWORD, NEW, NEW);
        assertThat(changed.flashes()).containsExactly("Your password was changed");
        assertThat(changed.heading()).isEqualTo("Settings");

        assertThat(phone.open("/").path()).as("signed out").isEqualTo("/public");
        assertThat(phone.signIn(name, PASSWORD).errors()).containsExactly("Invalid password");
        assertThat(phone.signIn(name, NEW).flashes()).containsExactly("You were logged in");
        assertThat(browser.open("/").heading()).isEqualTo("My Timeline");
    }

    @Test
    void a_password_is_not_changed_without_the_current_one_nor_to_a_bad_one() {
        String name = signedIn(browser);

        assertWrong(changePassword("wrong", NEW, NEW), "changePassword:current", "The current password is wrong");
        assertWrong(
                changePassword(PASSWORD, NEW, "battery"), "changePassword:password2", "The two passwords do not match");
        assertWrong(
                changePassword(PASSWORD, "short", "short"),
                "changePassword:password",
                "The password must have at least 8 characters");
        assertWrong(
                changePassword(PASSWORD, "Password1", "Password1"),
                "changePassword:password",
                "This password is too common: choose another");

        assertThat(newBrowser().signIn(name, PASSWORD).flashes()).containsExactly("You were logged in");
    }

    @Test
    void the_e_mail_address_is_changed_with_the_current_password() {
        signedIn(browser);
        Form form = browser.open("/settings").form("changeEmail");
        assertThat(form.fields()).containsEntry("changeEmail:email", "ann@example.com");

        assertWrong(
                browser.submit(form.with(Map.of("email", "new@example.com", "current", "wrong"))),
                "changeEmail:current",
                "The current password is wrong");
        assertWrong(
                browser.submit(form.with(Map.of("email", "nowhere", "current", PASSWORD))),
                "changeEmail:email",
                "You have to enter a valid email address");
        Page changed = browser.submit(form.with(Map.of("email", "new@example.com", "current", PASSWORD)));

        assertThat(changed.flashes()).containsExactly("Your e-mail address was changed");
        assertThat(changed.form("changeEmail").fields()).containsEntry("changeEmail:email", "new@example.com");
    }

    @Test
    void signing_out_everywhere_is_for_every_device() {
        String name = signedIn(browser);
        Browser phone = newBrowser();
        phone.signIn(name, PASSWORD);

        Page out = phone.submit(phone.open("/settings").form("everywhere"));

        assertThat(out.flashes()).containsExactly("You were logged out everywhere");
        for (Browser device : new Browser[] {browser, phone}) {
            assertThat(device.open("/").path()).isEqualTo("/public");
            assertThat(device.open("/settings").path()).isEqualTo("/login");
        }
        assertThat(phone.signIn(name, PASSWORD).flashes()).containsExactly("You were logged in");
    }

    @Test
    void an_account_is_deleted_with_the_password_and_is_unknown_then() {
        String name = signedIn(browser);
        browser.submit(browser.open("/").form("compose").withText("my last words"));
        Browser phone = newBrowser();
        phone.signIn(name, PASSWORD);

        assertWrong(deleteAccount("wrong"), "deleteAccount:current", "The current password is wrong");
        Page gone = deleteAccount(PASSWORD);

        assertThat(gone.flashes()).containsExactly("Your account was deleted with all its messages and follows");
        assertThat(gone.path()).isEqualTo("/public");
        assertThat(gone.messages()).doesNotContain("my last words");
        assertThat(phone.open("/settings").path()).isEqualTo("/login");
        assertThat(phone.open(pathOf(name)).status()).isEqualTo(404);
        assertThat(browser.signIn(name, PASSWORD).errors()).containsExactly("Invalid username");
        browser.signUp(name, PASSWORD);
        assertThat(browser.signIn(name, PASSWORD).errors()).containsExactly("Invalid username");
    }

    private Page deleteAccount(String current) {
        return browser.submit(browser.open("/settings").form("deleteAccount").with(Map.of("current", current)));
    }

    @Test
    void a_message_survives_the_end_of_the_session_from_elsewhere() {
        String name = signedIn(browser);
        Form form = browser.open("/").form("compose").withText("precious");
        Browser phone = newBrowser();
        phone.signIn(name, PASSWORD);
        phone.submit(phone.open("/settings").form("everywhere"));

        Page login = browser.submit(form);
        Page home = browser.submit(login.form("login").with(Map.of("username", name, "password", PASSWORD)));

        assertThat(home.form("compose").fields()).containsEntry("compose:text", "precious");
    }

    @Test
    void a_user_of_the_api_with_a_weak_password_is_asked_to_change_it() {
        String name = freshName();
        browser.send(browser.request("/api/register")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"username\":\"" + name + "\",\"email\":\"a@b\",\"pwd\":\"p\"}")));

        Page home = browser.signIn(name, "p");
        assertThat(home.flashes()).containsExactly("You were logged in");
        assertThat(notice(browser.open("/public"))).startsWith("Your password is short or common");
        changePassword("p", NEW, NEW);

        assertThat(notice(browser.open("/public"))).isEmpty();
        browser.signOut();
        browser.signIn(name, NEW);
        assertThat(notice(browser.open("/public"))).isEmpty();
    }

    @Test
    void a_guesser_is_throttled_and_the_form_shows_the_wait() {
        String name = freshName();
        newBrowser().signUp(name, PASSWORD);
        for (int i = 0; i < 5; i++) {
            assertThat(browser.signIn(name, "wrong").errors()).containsExactly("Invalid password");
        }

        Page slowed = browser.signIn(name, PASSWORD);

        assertThat(slowed.assertStatus(429).errors())
                .containsExactly("Too many failed attempts: try again in 1 second");
        assertThat(slowed.header("Retry-After")).isEqualTo("1");
        assertThat(slowed.form("login").fields()).containsEntry("login:username", name);
    }

    @Test
    void a_browser_that_was_there_before_is_not_slowed_by_a_guesser() {
        String name = signedIn(browser);
        browser.signOut();
        Browser guesser = newBrowser();
        for (int i = 0; i < 5; i++) {
            assertThat(guesser.signIn(name, "wrong").errors()).containsExactly("Invalid password");
        }
        guesser.signIn(name, PASSWORD).assertStatus(429);

        assertThat(browser.signIn(name, PASSWORD).flashes()).containsExactly("You were logged in");
        changePassword(PASSWORD, NEW, NEW);
        browser.signOut();
        assertThat(browser.signIn(name, NEW).flashes()).containsExactly("You were logged in");
    }

    @Test
    void a_new_password_is_neither_the_name_nor_the_address() {
        String name = signedIn(browser);

        for (String password : new String[] {name, "ANN@example.com"}) {
            assertWrong(
                    changePassword(PASSWORD, password, password),
                    "changePassword:password",
                    "The password must differ from the username and the e-mail address");
        }
    }

    @Test
    void signing_in_begins_a_session_of_a_new_id() {
        String name = signedIn(browser);
        String first = browser.cookie("minitwit-session");

        browser.signOut();
        browser.signIn(name, PASSWORD);
        String second = browser.cookie("minitwit-session");
        changePassword(PASSWORD, NEW, NEW);

        assertThat(second).isNotEqualTo(first);
        assertThat(browser.cookie("minitwit-session")).isNotEqualTo(second);
    }

    @Test
    void a_session_that_was_stolen_ends_with_the_sign_out_of_its_owner() {
        signedIn(browser);
        Browser thief = newBrowser();
        thief.plantSession(browser.cookie("minitwit-session"));
        assertThat(thief.open("/settings").path()).isEqualTo("/settings");
        Form form = thief.open("/").form("compose").withText("stolen");
        browser.signOut();

        assertThat(thief.open("/settings").path()).isEqualTo("/login");
        thief.submit(form).assertStatus(403);
        assertThat(thief.open("/public").messages()).doesNotContain("stolen");
        Await.until(
                "logged",
                () -> minitwit.output().contains("session failure: unknown, unknown user, from 127.0.0.0/24"));
    }

    @Test
    void a_planted_session_is_not_taken_over() {
        String name = freshName();
        browser.signUp(name, PASSWORD);
        browser.plantSession("planted");

        browser.signIn(name, PASSWORD);

        assertThat(browser.cookie("minitwit-session")).doesNotContain("planted");
        Browser attacker = newBrowser();
        attacker.plantSession("planted");
        assertThat(attacker.open("/").path()).isEqualTo("/public");
    }

    private Page changePassword(String current, String password, String password2) {
        return browser.submit(browser.open("/settings")
                .form("changePassword")
                .with(Map.of("current", current, "password", password, "password2", password2)));
    }

    private static void assertWrong(Page page, String field, String message) {
        assertThat(page.assertStatus(400).errors()).containsExactly(message);
        assertThat(page.document().select("[aria-invalid=true]")).hasSize(1);
        assertThat(page.document().select("[aria-invalid=true]").attr("id")).isEqualTo(field);
        assertThat(page.document().select("[aria-invalid=true]").attr("aria-describedby"))
                .isEqualTo("error");
        assertThat(page.document().select("#error[role=alert]")).hasSize(1);
    }

    private static String notice(Page page) {
        return page.document().select(".notice").text();
    }
}
