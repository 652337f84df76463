package dk.itu.minitwit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Forged, expired and interrupted forms. */
class FormSafetyIT extends WebJourneys {

    @Test
    void an_expired_form_changes_nothing_and_keeps_the_typed_text() {
        String name = signedIn(browser);
        Page expired = browser.submit(
                browser.open("/").form("compose").withText("precious").expired());

        expired.assertStatus(403);
        assertThat(expired.heading()).isEqualTo("This form had expired");
        assertThat(browser.open(pathOf(name)).messages()).isEmpty();

        Page home = browser.submit(expired.formIn("main form"));
        assertThat(home.flashes()).containsExactly("Your message was recorded");
        assertThat(home.messages()).containsExactly("precious");
    }

    @Test
    void an_expired_sign_up_keeps_everything_but_passwords() {
        String name = freshName();
        Form form = browser.open("/register").form("register");
        Page expired = browser.submit(form.with(Map.of(
                        "username", name, "email", "a@b", "password", "a secret of 7", "password2", "a secret of 7"))
                .expired());
        assertThat(expired.assertStatus(403).body())
                .doesNotContain("a secret of 7")
                .contains(name);

        Page login = browser.submit(
                expired.formIn("main form").with(Map.of("password", "a secret of 7", "password2", "a secret of 7")));
        assertThat(login.flashes()).containsExactly("You were successfully registered and can login now");
    }

    @Test
    void a_form_without_its_token_is_refused_everywhere() {
        String other = signedIn(newBrowser());
        String name = signedIn(browser);
        browser.submit(browser.open("/").form("compose").withText("forged").without("csrf"))
                .assertStatus(403);
        browser.submit(browser.open(pathOf(other)).form("follow").without("csrf"))
                .assertStatus(403);
        browser.submit(browser.open("/public").form("signout").without("csrf")).assertStatus(403);

        assertThat(browser.open("/").heading()).as("still signed in").isEqualTo("My Timeline");
        assertThat(browser.open(pathOf(name)).messages()).isEmpty();
        assertThat(browser.open(pathOf(other)).followStatus()).startsWith("You are not yet following");
    }

    @Test
    void another_site_cannot_post_even_with_a_token() {
        signedIn(browser);
        Form form = browser.open("/").form("compose").withText("forged");
        Page refused = browser.send(browser.request("/add_message")
                .header("Sec-Fetch-Site", "cross-site")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("csrf=" + form.fields().get("csrf"))));
        assertThat(refused.assertStatus(403).heading()).isEqualTo("Not allowed");
    }

    @Test
    void a_message_survives_the_end_of_the_session() {
        String name = signedIn(browser);
        Form form = browser.open("/").form("compose").withText("still here \u00e9");
        browser.loseSession();

        Page login = browser.submit(form);
        assertThat(login.assertStatus(403).heading()).isEqualTo("Sign In");
        Page home = browser.submit(login.form("login").with(Map.of("username", name, "password", PASSWORD)));
        assertThat(home.path()).isEqualTo("/");
        assertThat(home.messages()).isEmpty();
        assertThat(home.form("compose").fields()).containsEntry("compose:text", "still here \u00e9");
        assertThat(browser.submit(home.form("compose")).messages()).containsExactly("still here \u00e9");
        assertThat(browser.open("/").form("compose").fields()).containsEntry("compose:text", "");
    }

    @Test
    void cookies_are_out_of_reach_for_scripts_and_other_sites() {
        String name = freshName();
        browser.signUp(name, PASSWORD);
        Page login = newBrowser().open("/login");
        assertThat(login.header("Set-Cookie"))
                .contains("HttpOnly")
                .contains("SameSite=Lax")
                .doesNotContain("Secure");
        Page behindTls = newBrowser()
                .send(browser.request("/login")
                        .header("X-Forwarded-Proto", "https")
                        .GET());
        assertThat(behindTls.header("Set-Cookie")).contains("Secure");
    }
}
