package dk.itu.minitwit.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.factor.OneTimeCodes;
import dk.itu.minitwit.system.Launch;
import dk.itu.minitwit.system.MiniTwitProcess;
import dk.itu.minitwit.web.Chromium.Screen;
import java.time.Instant;
import java.util.HexFormat;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The second factor, reports and the pages of those in charge in a real browser: every page is inspected. */
class AdministrationChromiumIT extends WebJourneys {

    private static final String SUBMIT = "main input[type=submit]";

    @ArquillianResource
    private MiniTwitProcess minitwit;

    @ParameterizedTest
    @EnumSource
    void a_message_is_reported_and_hidden_and_its_author_suspended(Screen screen) {
        try (Chromium chromium = new Chromium(base(), screen, Launch.target().resolve("screenshots"))) {
            walk(chromium);
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_same_without_scripts(Screen screen) {
        try (Chromium chromium = new Chromium(base(), screen, Launch.target().resolve("screenshots/no-scripts"))) {
            walk(chromium.withoutScripts());
        }
    }

    private void walk(Chromium chromium) {
        String author = signedIn(browser);
        browser.submit(browser.open("/").form("compose").withText("Buy <now> " + "W".repeat(200)));
        String name = registered();
        signIn(chromium, name);
        report(chromium, author);
        minitwit.database().update("UPDATE users SET role = 'administrator' WHERE username = ?", name);
        setUpFactor(chromium);
        decide(chromium);
        suspend(chromium, author);
        lookAround(chromium);
        minitwit.database()
                .update("UPDATE users SET role = 'user', factor_step = factor_step - 5 WHERE username = ?", name);
        chromium.open("/settings");
        chromium.inspect("settings-sessions");
        minitwit.database()
                .update(
                        "INSERT INTO imports SELECT id, now(), 'Former', 1234, 5, 1, 1, 2, 3, 4 FROM users WHERE username = ?",
                        name);
        chromium.open("/settings/import");
        chromium.inspect("import");
        chromium.open(pathOf(name));
        chromium.inspect("profile-imported");
        chromium.open("/settings/factor");
        chromium.inspect("factor-set-up");
        chromium.open("/logout");
        chromium.press(SUBMIT);
        signIn(chromium, name);
        assertThat(chromium.text("h1")).isEqualTo("Second factor");
        chromium.inspect("code");
        chromium.type("code", "000000");
        chromium.press(SUBMIT);
        assertThat(chromium.text(".error")).contains("The code is wrong");
        chromium.inspect("code-refused");
    }

    private static void signIn(Chromium chromium, String name) {
        chromium.open("/login");
        chromium.type("username", name);
        chromium.type("password", PASSWORD);
        chromium.press(SUBMIT);
    }

    private static void report(Chromium chromium, String author) {
        chromium.open(pathOf(author));
        chromium.press(".messages time");
        chromium.press("a[href$='/report']");
        chromium.inspect("report");
        chromium.press("main input[value=Spam]");
        assertThat(chromium.text(".flashes")).startsWith("Thank you");
        chromium.inspect("reports");
    }

    private static void setUpFactor(Chromium chromium) {
        chromium.open("/");
        assertThat(chromium.text("h1")).isEqualTo("Second factor");
        chromium.inspect("factor");
        byte[] secret = HexFormat.of().parseHex(chromium.value("secret"));
        chromium.type("code", OneTimeCodes.at(Instant.now(), secret));
        chromium.type("current", PASSWORD);
        chromium.press(SUBMIT);
        assertThat(chromium.texts(".codes li")).hasSize(10);
        chromium.inspect("recovery-codes");
    }

    private static void decide(Chromium chromium) {
        chromium.open("/admin");
        chromium.inspect("admin");
        chromium.press(".sections a[href='/admin/reports']");
        chromium.inspect("admin-reports");
        chromium.press(".entries a[href^='/admin/report?']");
        chromium.inspect("admin-report");
        chromium.press(".entry a[href^='/admin/message']");
        chromium.inspect("admin-message");
        chromium.press("main input[value=Hide]");
        assertThat(chromium.text(".flashes")).isEqualTo("The message is hidden");
        chromium.back();
        chromium.open("/admin/reports");
        chromium.press(".entries a[href^='/admin/report?']");
        chromium.press("main input[value='Something was done']");
        assertThat(chromium.text(".flashes")).isEqualTo("The report is decided");
    }

    private static void suspend(Chromium chromium, String author) {
        chromium.press(".sections a[href='/admin/users']");
        chromium.inspect("admin-users");
        chromium.type("find", author);
        chromium.press("main .filter input[type=submit]");
        chromium.press(".users a");
        chromium.inspect("admin-user");
        chromium.type("reason", "Spam");
        chromium.press("main input[value=Suspend]");
        assertThat(chromium.text(".flashes")).isEqualTo(author + " is suspended");
        chromium.inspect("admin-user-suspended");
    }

    private static void lookAround(Chromium chromium) {
        for (String page : new String[] {"messages", "site", "audit", "status"}) {
            chromium.press(".sections a[href='/admin/" + page + "']");
            chromium.inspect("admin-" + page);
        }
        chromium.type("text", "The database " + "moves ".repeat(20));
        chromium.press("main input[type=submit]");
        assertThat(chromium.text(".flashes")).startsWith("The status page will tell it");
        chromium.press(".entries a");
        chromium.inspect("admin-status-entry");
        chromium.press("main p a[href='/status']");
        assertThat(chromium.text("#events .text")).startsWith("The database moves");
        chromium.inspect("status");
    }
}
