package dk.itu.minitwit.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.system.Launch;
import dk.itu.minitwit.system.MiniTwitProcess;
import dk.itu.minitwit.web.Chromium.Screen;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The script of the compose form: counts, grows, keeps drafts, sends once. */
class ComposeBoxIT extends WebJourneys {

    private static final String SUBMIT = "main input[type=submit]";

    @ArquillianResource
    private MiniTwitProcess minitwit;

    private String name;

    @Test
    void counts_characters_as_people_do_and_grows() {
        try (Chromium chromium = signedIn(Screen.PHONE)) {
            assertThat(chromium.text(".left")).isEqualTo("280 characters left");
            int height = chromium.height("main textarea");
            chromium.type("text", "W".repeat(279));
            assertThat(chromium.text(".left")).isEqualTo("1 characters left");
            assertThat(chromium.height("main textarea")).isGreaterThan(height);
            chromium.keys("WW");
            assertThat(chromium.text(".left")).isEqualTo("-1 characters left");
            chromium.inspect("too-long");
        }
    }

    @Test
    void keeps_a_draft_through_a_reload_and_the_end_of_the_session() {
        try (Chromium chromium = signedIn(Screen.DESKTOP)) {
            chromium.type("text", "precious");
            chromium.reload();
            assertThat(chromium.value("text")).isEqualTo("precious");
            chromium.open("/public");
            chromium.open("/");
            assertThat(chromium.value("text")).isEqualTo("precious");
            chromium.loseSession();
            chromium.press(SUBMIT);
            assertThat(chromium.text("main [role=status]")).contains("Your message is kept");
            chromium.inspect("signed-out");
            signInAgain(chromium);
            assertThat(chromium.value("text")).isEqualTo("precious");
            chromium.press(SUBMIT);
            assertThat(chromium.texts(".messages .text")).containsExactly("precious");
            assertThat(chromium.value("text")).isEmpty();
            chromium.open("/");
            assertThat(chromium.value("text")).isEmpty();
        }
    }

    @Test
    void sends_once_by_two_clicks_by_keys_and_from_the_history() {
        try (Chromium chromium = signedIn(Screen.DESKTOP)) {
            chromium.type("text", "by two clicks");
            chromium.pressTwice(SUBMIT);
            chromium.open("/");
            assertThat(chromium.texts(".messages .text")).containsExactly("by two clicks");
            chromium.type("text", "by keys");
            chromium.pressControlEnter();
            assertThat(chromium.texts(".messages .text")).containsExactly("by keys", "by two clicks");
            chromium.back();
            assertThat(chromium.value("text")).as("it was recorded").isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void nothing_is_lost_when_the_database_is_stuck(boolean scripts) throws SQLException {
        try (Chromium chromium = signedIn(scripts);
                Connection database = minitwit.database().connect()) {
            chromium.type("text", "precious");
            database.setAutoCommit(false);
            database.createStatement().execute("LOCK TABLE messages");

            chromium.press(SUBMIT);

            database.rollback();
            assertThat(chromium.text("h1")).isEqualTo("Back in a moment");
            assertThat(chromium.value("text")).isEqualTo("precious");
            chromium.inspect("unavailable");
            chromium.press(SUBMIT);
            assertThat(chromium.text(".flashes")).isEqualTo("Your message was recorded");
            assertThat(chromium.texts(".messages .text")).containsExactly("precious");
            assertThat(chromium.value("text")).isEmpty();
        }
    }

    private Chromium signedIn(Screen screen) {
        return signIn(new Chromium(base(), screen, pictures()));
    }

    private Chromium signedIn(boolean scripts) {
        return scripts
                ? signedIn(Screen.DESKTOP)
                : signIn(new Chromium(base(), Screen.PHONE, pictures().resolve("no-scripts")).withoutScripts());
    }

    private static Path pictures() {
        return Launch.target().resolve("screenshots");
    }

    /** Signs a new user in and keeps its name. */
    private Chromium signIn(Chromium chromium) {
        name = freshName();
        browser.signUp(name, PASSWORD);
        chromium.open("/login");
        signInAgain(chromium);
        return chromium;
    }

    private void signInAgain(Chromium chromium) {
        chromium.type("username", name);
        chromium.type("password", PASSWORD);
        chromium.press(SUBMIT);
    }
}
