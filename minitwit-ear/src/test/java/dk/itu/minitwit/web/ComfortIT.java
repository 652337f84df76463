package dk.itu.minitwit.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.system.Launch;
import dk.itu.minitwit.web.Chromium.Screen;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.Keys;

/** Keys, sharing, the web app, and paper. */
class ComfortIT extends WebJourneys {

    private static final String SUBMIT = "main input[type=submit]";

    @Test
    void keys_lead_from_message_to_message() {
        String name = registered();
        try (Chromium chromium = signedIn(Screen.DESKTOP, name)) {
            for (String text : new String[] {"first", "second"}) {
                chromium.type("text", text);
                chromium.press(SUBMIT);
            }
            chromium.open(pathOf(name));
            chromium.keys("j");
            assertThat(chromium.focused()).contains("second");
            chromium.keys("j");
            assertThat(chromium.focused()).contains("first");
            chromium.keys("k");
            assertThat(chromium.focused()).contains("second");
            chromium.inspect("keys-message");
            chromium.leaveBy("r");
            assertThat(chromium.text("h1")).isEqualTo("Reply to " + name);
            chromium.type("text", "j and r are letters");
            chromium.press(SUBMIT);
            assertThat(chromium.text(".flashes")).isEqualTo("Your message was recorded");
            chromium.open("/public");
            chromium.leaveBy("n");
            chromium.keys("n");
            chromium.keys("typed");
            assertThat(chromium.value("text")).isEqualTo("typed");
        }
    }

    @ParameterizedTest
    @EnumSource
    void keys_are_listed_and_can_be_switched_off(Screen screen) {
        String name = registered();
        try (Chromium chromium = signedIn(screen, name)) {
            chromium.open("/public");
            chromium.keys("?");
            assertThat(chromium.text("#keys-title")).isEqualTo("Keys");
            chromium.inspect("keys");
            chromium.click("dialog input");
            chromium.keys(Keys.ESCAPE);
            assertThat(chromium.attribute("dialog", "open")).isNull();
            chromium.reload();
            String before = chromium.focused();
            chromium.keys("j");
            assertThat(chromium.focused()).isEqualTo(before);
            chromium.click("[data-opens=keys]");
            assertThat(chromium.attribute("dialog", "open")).isNotNull();
        }
    }

    @Test
    void a_shared_text_is_shown_before_it_is_sent() {
        String name = registered();
        String shared = "/add_message?title=A%20%3Cpage%3E&text=Read%20this&url=https%3A%2F%2Fexample.org%2F%3Fa%3D1";
        Page login = browser.open(shared);
        assertThat(login.path()).isEqualTo("/login");
        Page compose = browser.submit(login.form("login").with(Map.of("username", name, "password", PASSWORD)));

        Form form = compose.form("compose");
        assertThat(form.fields()).containsEntry("compose:text", "A <page>\nRead this\nhttps://example.org/?a=1");
        assertThat(browser.open(pathOf(name)).messages()).isEmpty();
        assertThat(browser.submit(form).messages()).containsExactly("A <page>\nRead this\nhttps://example.org/?a=1");
        assertThat(browser.open("/add_message").form("compose").fields()).containsEntry("compose:text", "");
    }

    @ParameterizedTest
    @EnumSource
    void a_typed_password_can_be_shown(Screen screen) {
        String name = registered();
        String field = "#login\\:password";
        String button = field + " + button";
        try (Chromium chromium = new Chromium(base(), screen, Launch.target().resolve("screenshots"))) {
            chromium.open("/login");
            chromium.type("username", name);
            chromium.type("password", PASSWORD);
            assertThat(chromium.attribute(button, "aria-label")).isEqualTo("Show: Password");
            assertThat(chromium.attribute(button, "aria-pressed")).isEqualTo("false");
            chromium.click(button);
            assertThat(chromium.attribute(field, "type")).isEqualTo("text");
            assertThat(chromium.attribute(button, "aria-pressed")).isEqualTo("true");
            chromium.inspect("password-shown");
            chromium.click(button);
            assertThat(chromium.attribute(field, "type")).isEqualTo("password");
            chromium.click(button);
            chromium.press(SUBMIT);
            assertThat(chromium.text(".flashes")).isEqualTo("You were logged in");
            chromium.open("/about");
            chromium.inspect("about");
        }
    }

    @Test
    void the_link_of_a_message_can_be_copied() {
        String name = registered();
        try (Chromium chromium = signedIn(Screen.PHONE, name)) {
            chromium.type("text", "copy me");
            chromium.press(SUBMIT);
            chromium.press(".messages small a");
            chromium.press("[data-copies]", "[data-copies] + [role=status]", text -> text.equals("Copied"));
            chromium.inspect("copied");
            assertThat(chromium.attribute("[data-copies]", "data-copies")).startsWith(pathOf(name) + "/");
        }
    }

    @Test
    void a_page_tells_about_the_server() {
        Page page = browser.open(browser.open("/public").link("About"));
        assertThat(page.heading()).isEqualTo("About this server");
        assertThat(page.document().select(".facts dt").eachText()).contains("Operator", "Version");
        assertThat(page.document().select(".facts dd").eachText())
                .startsWith("not named")
                .doesNotContain("");
        assertThat(browser.open(page.link("the page about privacy")).heading()).isEqualTo("Privacy");
    }

    @Test
    void the_web_app_is_described() {
        Page page = browser.open("/public");
        Page manifest =
                browser.open(page.document().select("link[rel=manifest]").attr("href"));
        assertThat(manifest.header("Content-Type")).startsWith("application/manifest+json");
        assertThat(page.header("Content-Security-Policy")).contains("manifest-src 'self'");
        try (JsonReader reader = Json.createReader(new StringReader(manifest.body()))) {
            JsonObject app = reader.readObject();
            browser.open(app.getString("start_url")).assertStatus(200);
            assertThat(app.getJsonObject("share_target").getString("action")).isEqualTo("/add_message");
            String icon = app.getJsonArray("icons").getJsonObject(0).getString("src");
            assertThat(browser.open(icon).assertStatus(200).header("Content-Type"))
                    .startsWith("image/svg+xml");
        }
    }

    @Test
    void paper_has_the_messages_and_no_controls() {
        String name = registered();
        try (Chromium chromium = signedIn(Screen.DESKTOP, name)) {
            chromium.type("text", "on paper");
            chromium.press(SUBMIT);
            assertThat(chromium.isPrinted(".messages .text")).isTrue();
            for (String control : new String[] {"nav", "footer", "#compose", ".messages .delete", ".messages button"}) {
                assertThat(chromium.isPrinted(control)).as(control).isFalse();
            }
        }
    }
}
