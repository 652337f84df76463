package dk.itu.minitwit.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.api.SimulatorApi;
import dk.itu.minitwit.system.Launch;
import dk.itu.minitwit.web.Chromium.Screen;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.Keys;

/**
 * Journeys in a real browser, on a phone and a desktop, in light and dark. Screenshots of all pages are in
 * target/screenshots.
 */
class ChromiumIT extends WebJourneys {

    private static final String SUBMIT = "main input[type=submit]";

    @ParameterizedTest
    @EnumSource
    void from_signing_up_to_signing_out(Screen screen) {
        try (Chromium chromium = chromium(screen)) {
            walk(chromium);
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_same_without_scripts(Screen screen) {
        try (Chromium chromium = new Chromium(base(), screen, pictures().resolve("no-scripts"))) {
            walk(chromium.withoutScripts());
        }
    }

    private void walk(Chromium chromium) {
        String name = freshName();
        String other = signedIn(browser);
        browser.submit(browser.open("/").form("compose").withText("Read https://example.org/ and tell me."));
        chromium.open("/public");
        chromium.inspect("public");
        signUp(chromium, name);
        signIn(chromium, name);
        write(chromium);
        follow(chromium, other);
        mention(chromium, name, other);
        answer(chromium, other);
        like(chromium, name, other);
        search(chromium);
        mute(chromium, other);
        delete(chromium, name);
        changePassword(chromium);
        changeEmail(chromium);
        makeKey(chromium);
        page(chromium, other);
        chromium.open("/nobody%20of%20that%20name");
        assertThat(chromium.text("h1")).isEqualTo("Page not found");
        chromium.inspect("not-found");
        chromium.open("/privacy");
        assertThat(chromium.text("h1")).isEqualTo("Privacy");
        chromium.inspect("privacy");
        chromium.open("/logout");
        chromium.inspect("sign-out");
        chromium.press(SUBMIT);
        assertThat(chromium.text(".flashes")).isEqualTo("You were logged out");
        signOutEverywhere(chromium, name);
    }

    private static void signUp(Chromium chromium, String name) {
        chromium.open("/register");
        chromium.inspect("sign-up");
        chromium.type("username", name);
        chromium.type("email", "bo@example.org");
        chromium.type("password", PASSWORD);
        chromium.type("password2", "another");
        chromium.press(SUBMIT);
        assertThat(chromium.text(".error")).contains("The two passwords do not match");
        assertThat(chromium.attribute("main [name$=username]", "value")).isEqualTo(name);
        chromium.inspect("sign-up-refused");
        chromium.type("password", PASSWORD);
        chromium.type("password2", PASSWORD);
        chromium.press(SUBMIT);
        assertThat(chromium.text(".flashes")).isEqualTo("You were successfully registered and can login now");
        chromium.inspect("sign-in");
    }

    private static void signIn(Chromium chromium, String name) {
        chromium.type("username", name);
        chromium.type("password", "wrong");
        chromium.press(SUBMIT);
        assertThat(chromium.text(".error")).contains("Invalid password");
        chromium.inspect("sign-in-refused");
        chromium.type("password", PASSWORD);
        chromium.press(SUBMIT);
        assertThat(chromium.text(".flashes")).isEqualTo("You were logged in");
        chromium.inspect("home-empty");
    }

    /** Posts texts that could break a page. */
    private static void write(Chromium chromium) {
        for (String text : new String[] {
            "<script>document.title = 'broken'</script>",
            "\u202Eto the left",
            "W".repeat(280),
            "\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67 z\u200Be\u200Bro"
        }) {
            chromium.type("text", text);
            chromium.press(SUBMIT);
            assertThat(chromium.text(".flashes")).isEqualTo("Your message was recorded");
        }
        chromium.inspect("home");
        chromium.type("text", "W".repeat(281));
        chromium.press(SUBMIT);
        assertThat(chromium.text(".error")).contains("A message has at most 280 characters");
        chromium.inspect("message-refused");
    }

    private static void follow(Chromium chromium, String other) {
        chromium.open(pathOf(other));
        assertThat(chromium.attribute(".text a", "href")).isEqualTo("https://example.org/");
        chromium.inspect("profile");
        chromium.press(".followstatus input[type=submit]");
        assertThat(chromium.text(".followstatus p")).isEqualTo("You are currently following this user.");
        chromium.inspect("profile-followed");
        chromium.press(".followstatus input[type=submit]");
        assertThat(chromium.text(".followstatus p")).isEqualTo("You are not yet following this user.");
    }

    private static void mention(Chromium chromium, String name, String other) {
        chromium.open(pathOf(other));
        chromium.press(".followstatus input[type=submit]");
        chromium.open("/");
        chromium.type("text", "@" + other + " look!");
        chromium.press(SUBMIT);
        chromium.press(".messages .text a");
        assertThat(chromium.text("h1")).isEqualTo(other + "'s Timeline");
        chromium.press(".numbers a[href$=followers]");
        assertThat(chromium.texts(".users a")).containsExactly(name);
        chromium.inspect("followers");
        chromium.press(".users a");
        chromium.press(".numbers a[href$=following]");
        assertThat(chromium.texts(".users a")).containsExactly(other);
        chromium.inspect("following");
    }

    private static void answer(Chromium chromium, String other) {
        chromium.open(pathOf(other));
        chromium.press(".messages .actions a[href$=reply]");
        assertThat(chromium.text("h1")).isEqualTo("Reply to " + other);
        chromium.inspect("reply");
        chromium.type("text", "I did.");
        chromium.press(SUBMIT);
        assertThat(chromium.text(".flashes")).isEqualTo("Your message was recorded");
        assertThat(chromium.texts(".messages .text"))
                .containsExactly("Read https://example.org/ and tell me.", "I did.");
        chromium.press("h2 ~ form .messages time");
        assertThat(chromium.text(".current .text")).isEqualTo("I did.");
        chromium.inspect("conversation");
        chromium.press(".current .answered a");
        assertThat(chromium.text(".messages .actions a")).isEqualTo("1 reply");
    }

    /** Likes a message of another user, who then reads the notices. */
    private void like(Chromium chromium, String name, String other) {
        chromium.open(pathOf(other));
        chromium.press(".messages .actions button");
        assertThat(chromium.text(".messages .actions button")).isEqualTo("Unlike");
        assertThat(chromium.texts(".messages .actions span")).containsExactly("1 like");
        chromium.inspect("liked");
        chromium.press(".messages .actions button");
        assertThat(chromium.text(".messages .actions button")).isEqualTo("Like");
        chromium.open("/notices");
        chromium.inspect("notices-empty");
        browser.submit(browser.open("/").form("compose").withText("@" + name + " thanks!"));
        browser.submit(browser.open(pathOf(name)).form("follow"));
        chromium.open("/notices");
        assertThat(chromium.texts(".notices .quote")).containsExactly("@" + name + " thanks!");
        assertThat(chromium.texts("nav .unseen")).containsExactly("2");
        chromium.inspect("notices");
        chromium.press(SUBMIT);
        assertThat(chromium.texts(".notices li")).hasSize(2);
        chromium.open("/notices?kind=follow");
        assertThat(chromium.texts(".notices li")).hasSize(1);
    }

    private static void search(Chromium chromium) {
        chromium.press("nav a[href='/search']");
        chromium.inspect("search");
        chromium.type("q", "bo*");
        chromium.press("main button");
        assertThat(chromium.texts("h2")).containsExactly("Users", "Messages");
        assertThat(chromium.texts(".users a")).isNotEmpty();
        chromium.inspect("search-found");
        chromium.open("/tag/chromium");
        assertThat(chromium.text("h1")).isEqualTo("#chromium");
        chromium.inspect("tag");
    }

    private static void mute(Chromium chromium, String other) {
        chromium.open(pathOf(other));
        chromium.press(".row a[href$='/block']");
        chromium.inspect("block");
        chromium.open(pathOf(other) + "/mute");
        chromium.press(SUBMIT);
        assertThat(chromium.text(".flashes")).isEqualTo("You muted \"" + other + "\"");
        chromium.inspect("profile-muted");
        chromium.open("/muted");
        chromium.type("word", "script");
        chromium.press("#muteWord input[type=submit]");
        assertThat(chromium.texts(".listed bdi")).containsExactly(other);
        chromium.inspect("muted");
        chromium.press("#unmuteWord input[type=submit]");
        chromium.press(".listed a[href$='/unmute']");
        chromium.press(SUBMIT);
    }

    private static void delete(Chromium chromium, String name) {
        chromium.open("/");
        int before = chromium.texts(".messages li").size();
        chromium.open(pathOf(name));
        chromium.press(".messages time");
        assertThat(chromium.text("h1")).startsWith("Message by ");
        chromium.inspect("message");
        chromium.press(".messages .delete");
        chromium.inspect("delete");
        chromium.press(SUBMIT);
        assertThat(chromium.text(".flashes")).isEqualTo("Your message was deleted");
        assertThat(chromium.texts(".messages li")).hasSize(before - 1);
    }

    private static void changePassword(Chromium chromium) {
        chromium.press("nav a[href='/settings']");
        chromium.inspect("settings");
        String form = "#changePassword ";
        chromium.typeInto(form + "[name$=current]", "wrong");
        chromium.typeInto(form + "[name$=':password']", "battery staple");
        chromium.typeInto(form + "[name$=password2]", "battery staple");
        chromium.press(form + "[type=submit]");
        assertThat(chromium.text(".error")).contains("The current password is wrong");
        assertThat(chromium.attribute(":focus", "id")).isEqualTo("changePassword:current");
        chromium.inspect("settings-refused");
        chromium.typeInto(form + "[name$=current]", PASSWORD);
        chromium.typeInto(form + "[name$=':password']", "battery staple");
        chromium.typeInto(form + "[name$=password2]", "battery staple");
        chromium.press(form + "[type=submit]");
        assertThat(chromium.text(".flashes")).isEqualTo("Your password was changed");
    }

    private static void changeEmail(Chromium chromium) {
        String form = "#changeEmail ";
        chromium.typeInto(form + "[name$=email]", "nowhere@example.com");
        chromium.typeInto(form + "[name$=current]", "battery staple");
        chromium.press(form + "[type=submit]");
        assertThat(chromium.text(".flashes")).isEqualTo("Your e-mail address was changed");
        chromium.inspect("settings-changed");
    }

    private static void makeKey(Chromium chromium) {
        chromium.press("a[href='/settings/keys']");
        assertThat(chromium.text("h1")).isEqualTo("Access keys");
        chromium.inspect("keys");
        String form = "#makeKey ";
        chromium.typeInto(form + "[name$=name]", "backup");
        chromium.press(form + "[name$=write]", "h1", "Access keys"::equals);
        chromium.typeInto(form + "[name$=current]", "wrong");
        chromium.press(form + "[type=submit]");
        assertThat(chromium.text(".error")).contains("The current password is wrong");
        chromium.inspect("keys-refused");
        chromium.typeInto(form + "[name$=current]", "battery staple");
        chromium.press(form + "[type=submit]");
        assertThat(chromium.text("#secret")).startsWith("mtw_");
        assertThat(chromium.text("#revokeKey small")).startsWith("read, write, ends ");
        chromium.inspect("keys-made");
        chromium.press("#revokeKey [type=radio]", "h1", "Access keys"::equals);
        chromium.press("#revokeKey [type=submit]");
        assertThat(chromium.text(".flashes")).isEqualTo("The key was revoked");
    }

    private void page(Chromium chromium, String author) {
        SimulatorApi api = new SimulatorApi(base());
        for (int i = 1; i <= 60; i++) {
            api.post(author, "message " + i).assertDone();
        }
        chromium.open(pathOf(author));
        List<String> first = chromium.texts(".messages .text");
        api.post(author, "meanwhile").assertDone();
        chromium.press(".pages a[rel=next]");
        assertThat(chromium.texts(".messages .text")).hasSize(30).doesNotContainAnyElementsOf(first);
        chromium.inspect("second-page");
        chromium.press(".pages a[rel=prev]");
        assertThat(chromium.texts(".messages .text")).isEqualTo(first);
        chromium.press(".pages a[rel=prev]");
        assertThat(chromium.texts(".messages .text")).startsWith("meanwhile", first.get(0));
    }

    private static void signOutEverywhere(Chromium chromium, String name) {
        chromium.open("/settings");
        chromium.type("username", name);
        chromium.type("password", "battery staple");
        chromium.press(SUBMIT);
        assertThat(chromium.text("h1")).isEqualTo("Settings");
        chromium.press("#everywhere [type=submit]");
        assertThat(chromium.text(".flashes")).isEqualTo("You were logged out everywhere");
    }

    @Test
    void a_guesser_is_throttled_with_the_time_to_wait() {
        String name = freshName();
        browser.signUp(name, PASSWORD);
        try (Chromium chromium = chromium(Screen.PHONE)) {
            chromium.open("/login");
            for (int attempt = 0; attempt < 6; attempt++) {
                chromium.type("username", name);
                chromium.type("password", "wrong");
                chromium.press(SUBMIT);
            }
            assertThat(chromium.text(".error")).contains("Too many failed attempts: try again in ");
            chromium.inspect("slowed");
        }
    }

    @Test
    void a_user_with_a_weak_password_sees_a_hint() {
        String name = freshName();
        browser.send(browser.request("/api/register")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"username\":\"" + name + "\",\"email\":\"a@b\",\"pwd\":\"p\"}")));
        try (Chromium chromium = chromium(Screen.PHONE)) {
            chromium.open("/login");
            chromium.type("username", name);
            chromium.type("password", "p");
            chromium.press(SUBMIT);
            chromium.inspect("weak-password");
            chromium.press(".notice a");
            assertThat(chromium.text("h1")).isEqualTo("Settings");
        }
    }

    @Test
    void the_switch_outdoes_the_machine_and_is_remembered() {
        try (Chromium chromium = chromium(Screen.DESKTOP)) {
            chromium.open("/public");
            String light = chromium.backgroundColour();
            chromium.press("button[value=dark]");
            String dark = chromium.backgroundColour();
            assertThat(dark).isNotEqualTo(light);
            chromium.inspect("switched-to-dark");
            chromium.open("/login");
            assertThat(chromium.backgroundColour()).isEqualTo(dark);
        }
    }

    @Test
    void the_keyboard_is_enough() {
        String name = freshName();
        String other = signedIn(browser);
        try (Chromium chromium = chromium(Screen.DESKTOP)) {
            chromium.open("/register");
            chromium.tabTo("main [name$=username]");
            chromium.keys(name, Keys.TAB, "bo@example.org", Keys.TAB, PASSWORD, Keys.TAB, Keys.TAB, PASSWORD);
            chromium.pressEnter();
            assertThat(chromium.text(".flashes")).contains("successfully registered");
            chromium.tabTo("main [name$=username]");
            chromium.keys(name, Keys.TAB, PASSWORD);
            chromium.pressEnter();
            chromium.tabTo("main textarea");
            chromium.keys("Typed by hand", Keys.TAB);
            chromium.pressEnter();
            assertThat(chromium.text(".messages .text")).isEqualTo("Typed by hand");
            chromium.open(pathOf(other));
            chromium.tabTo(".followstatus input[type=submit]");
            chromium.pressEnter();
            assertThat(chromium.text(".followstatus p")).isEqualTo("You are currently following this user.");
            chromium.tabTo("nav input[type=submit]");
            chromium.pressEnter();
            assertThat(chromium.text(".flashes")).isEqualTo("You were logged out");
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_api_can_be_tried_on_its_page(Screen screen) {
        String name = registered();
        try (Chromium chromium = chromium(screen)) {
            chromium.open("/docs");
            chromium.press("#latest button", "#latest output", text -> text.matches("(?s)200, .*\\{\"latest\":.*}"));
            chromium.press(
                    "#postMessage button:not([aria-pressed])",
                    "#postMessage output",
                    text -> text.contains("not authorized"));
            chromium.typeInto("#postMessage-username", name);
            chromium.typeInto("#postMessage-credential", "simulator:super_safe!");
            chromium.press(
                    "#postMessage button:not([aria-pressed])", "#postMessage output", text -> text.startsWith("204, "));
            chromium.typeInto("#messagesOfUser-username", name);
            chromium.typeInto("#messagesOfUser-no", "1");
            chromium.typeInto("#messagesOfUser-credential", "simulator:super_safe!");
            chromium.press(
                    "#messagesOfUser button:not([aria-pressed])",
                    "#messagesOfUser output",
                    text -> text.contains("Smørrebrød"));
            chromium.inspect("api");
        }
    }

    @Test
    void the_api_can_be_read_without_scripts() {
        try (Chromium chromium = new Chromium(base(), Screen.PHONE, pictures().resolve("no-scripts"))) {
            chromium.withoutScripts().open("/docs");
            assertThat(chromium.text("#postMessage h2")).isEqualTo("POST /api/msgs/{username}");
            assertThat(chromium.texts("button[type=submit]")).allMatch(String::isEmpty);
            chromium.inspect("api");
        }
    }

    private Chromium chromium(Screen screen) {
        return new Chromium(base(), screen, pictures());
    }

    private static Path pictures() {
        return Launch.target().resolve("screenshots");
    }
}
