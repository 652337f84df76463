package dk.itu.minitwit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignUpIT extends WebJourneys {

    @Test
    void has_its_fields_in_order() {
        assertThat(browser.open("/register")
                        .document()
                        .select("form#register input:not([type=hidden])[name]")
                        .eachAttr("name"))
                .extracting(name -> name.substring(name.indexOf(':') + 1))
                .containsExactly("username", "email", "password", "password2", "submit");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "'', '', '', '', You have to enter a username",
                "x, '', '', '', You have to enter a valid email address",
                "x, example.com, '', '', You have to enter a valid email address",
                "x, a@b, '', '', You have to enter a password",
                "x, a@b, one, two, The two passwords do not match",
            })
    void names_the_fault_and_keeps_the_typed_text(
            String username, String email, String password, String password2, String error) {
        Page page = browser.submit(browser.open("/register")
                .form("register")
                .with(Map.of("username", username, "email", email, "password", password, "password2", password2)));

        assertThat(page.errors()).containsExactly(error);
        assertThat(page.assertStatus(400).form("register").fields())
                .containsEntry("register:username", username)
                .containsEntry("register:email", email)
                .containsEntry("register:password", "");
    }

    @Test
    void leads_to_signing_in_and_home() {
        String name = freshName();
        Page login = browser.submit(browser.open("/register")
                .form("register")
                .with(Map.of("username", name, "email", "a@b", "password", PASSWORD, "password2", PASSWORD)));

        assertThat(login.path()).isEqualTo("/login");
        assertThat(login.flashes()).containsExactly("You were successfully registered and can login now");

        Page home = browser.submit(login.form("login").with(Map.of("username", name, "password", PASSWORD)));
        assertThat(home.path()).isEqualTo("/");
        assertThat(home.heading()).isEqualTo("My Timeline");
        assertThat(home.flashes()).containsExactly("You were logged in");
        assertThat(home.body()).contains("Your first minutes");
        assertThat(browser.open("/").flashes()).as("shown once").isEmpty();
    }

    @Test
    void rejects_taken_username() {
        String name = freshName();
        browser.signUp(name, PASSWORD);
        Page page = browser.submit(browser.open("/register")
                .form("register")
                .with(Map.of("username", name, "email", "a@b", "password", PASSWORD, "password2", PASSWORD)));
        assertThat(page.errors()).containsExactly("The username is already taken");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "public",
                "login",
                "register",
                "logout",
                "add_message",
                "settings",
                "api",
                "user",
                "metrics",
                "health",
                "openapi",
                "docs",
                "avatar",
                "assets",
                "theme",
                "favicon.ico",
                "robots.txt"
            })
    void rejects_names_that_would_hide_a_page(String name) {
        Page page = browser.submit(browser.open("/register")
                .form("register")
                .with(Map.of("username", name, "email", "a@b", "password", PASSWORD, "password2", PASSWORD)));
        assertThat(page.errors()).containsExactly("The username is already taken");
    }

    @ParameterizedTest
    @ValueSource(strings = {".", ".."})
    void rejects_names_that_no_address_can_carry(String name) {
        Page page = browser.submit(browser.open("/register")
                .form("register")
                .with(Map.of("username", name, "email", "a@b", "password", PASSWORD, "password2", PASSWORD)));
        assertThat(page.errors()).containsExactly("The username must not be . or ..");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " NAME",
                "NAME ",
                "NA  ME",
                "  ",
                "NA\u00A0ME",
                "NA\u200BME",
                "\u202ENAME",
                "NAME\uFEFF",
                "\u3164",
                "NAMe\u0301",
                "\uDB40\uDC41NAME"
            })
    void rejects_names_that_look_like_others_or_like_nothing(String pattern) {
        String name = pattern.replace("NA", freshName());

        assertThat(signUp(name, PASSWORD).assertStatus(400).errors())
                .singleElement()
                .asString()
                .startsWith("The username ");
        assertThat(browser.signIn(name, PASSWORD).errors()).containsExactly("Invalid username");
    }

    @Test
    void rejects_a_name_that_looks_like_one_that_is_there() {
        String name = freshName();
        browser.signUp(name, PASSWORD);

        for (String other :
                new String[] {name.toUpperCase(Locale.ROOT), name.replace("o", "\u043E"), name.replace("B", "\uFF22")
                }) {
            assertThat(signUp(other, PASSWORD).errors()).containsExactly("The username is already taken");
        }
    }

    @Test
    void rejects_the_name_and_the_address_as_a_password() {
        String name = freshName();
        for (String password : new String[] {name, name.toUpperCase(Locale.ROOT), "Somebody@Example.org"}) {
            assertThat(signUp(name, password).errors())
                    .containsExactly("The password must differ from the username and the e-mail address");
        }
    }

    private Page signUp(String name, String password) {
        return browser.submit(browser.open("/register")
                .form("register")
                .with(Map.of(
                        "username",
                        name,
                        "email",
                        "somebody@example.org",
                        "password",
                        password,
                        "password2",
                        password)));
    }

    @Test
    void takes_spellings_of_one_password_for_the_same() {
        String name = freshName();
        browser.signUp(name, "cafe\u0301 au lait");

        assertThat(browser.signIn(name, "caf\u00E9\u00A0au lait").flashes()).containsExactly("You were logged in");
    }

    @Test
    void tells_wrong_names_from_wrong_passwords() {
        String name = freshName();
        browser.signUp(name, PASSWORD);

        assertThat(browser.signIn(name, "q").assertStatus(400).errors()).containsExactly("Invalid password");
        assertThat(browser.signIn(name + "x", PASSWORD).errors()).containsExactly("Invalid username");
        assertThat(browser.signIn("", PASSWORD).errors()).containsExactly("Invalid username");
        assertThat(browser.signIn(name, "").errors()).containsExactly("Invalid password");
        assertThat(browser.signIn(name, "q").form("login").fields()).containsEntry("login:username", name);
    }

    @Test
    void sends_signed_in_users_home() {
        signedIn(browser);
        assertThat(browser.open("/login").path()).isEqualTo("/");
        assertThat(browser.open("/register").path()).isEqualTo("/");
    }

    @Test
    void signs_out_by_post_and_asks_before_when_got() {
        signedIn(browser);
        Page asked = browser.open("/logout");
        assertThat(browser.open("/").heading()).as("still signed in").isEqualTo("My Timeline");

        Page out = browser.submit(asked.form("logout"));
        assertThat(out.flashes()).containsExactly("You were logged out");
        assertThat(browser.open("/").path()).isEqualTo("/public");
    }

    @Test
    void signs_out_from_every_page() {
        signedIn(browser);
        assertThat(browser.submit(browser.open("/public").form("signout")).flashes())
                .containsExactly("You were logged out");
    }

    @Test
    void goes_nowhere_else_after_signing_in() {
        String name = freshName();
        browser.signUp(name, PASSWORD);
        for (String next : new String[] {"//example.com/", "https://example.com/", "/\\example.com"}) {
            Page login = newBrowser()
                    .open("/login?next=" + java.net.URLEncoder.encode(next, java.nio.charset.StandardCharsets.UTF_8));
            assertThat(login.form("login").fields()).containsEntry("next", "/");
        }
    }
}
