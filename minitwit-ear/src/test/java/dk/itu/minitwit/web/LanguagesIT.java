package dk.itu.minitwit.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.system.Launch;
import dk.itu.minitwit.system.MiniTwitProcess;
import dk.itu.minitwit.web.Chromium.Screen;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages in the reader's language. */
class LanguagesIT extends WebJourneys {

    private static final String PSEUDO = "ar-XB";
    private static final String LATIN = "[A-Za-z]{3}";

    /** Texts of users, and texts that are in no language or name their own. */
    private static final String NOT_OURS =
            "bdi, code, pre, time, [lang], option, .text, .quote, .qr, script, [translate=no]";

    @ArquillianResource
    private MiniTwitProcess minitwit;

    private Page open(Browser reader, String path, String language) {
        HttpRequest.Builder request = reader.request(path).header("Accept-Language", language);
        return reader.send(request.GET());
    }

    @Test
    void a_page_is_in_the_language_of_the_browser() {
        Page danish = open(browser, "/public", "da-DK,da;q=0.9,en;q=0.8");
        Page english = browser.open("/public");

        assertThat(danish.heading()).isEqualTo("Offentlig tidslinje");
        assertThat(danish.document().select("html").attr("lang")).isEqualTo("da");
        assertThat(danish.header("Vary")).contains("Accept-Language");
        assertThat(danish.header("ETag")).isNotEqualTo(english.header("ETag"));
        assertThat(english.heading()).isEqualTo("Public Timeline");
        assertThat(english.document().select("html").attr("lang")).isEqualTo("en");
        assertThat(open(browser, "/public", "de, tlh;q=0.5").heading()).isEqualTo("Public Timeline");
        assertThat(open(browser, "/nobody", "da").heading()).isEqualTo("Siden findes ikke");
    }

    @Test
    void a_visitor_s_choice_goes_before_the_browser_s() {
        Form form = browser.open("/login").formIn("form[action=/language]");
        Page after = browser.submit(form.pressed("tag", "da"));

        assertThat(after.heading()).isEqualTo("Offentlig tidslinje");
        assertThat(browser.open("/login").heading()).isEqualTo("Log ind");
        assertThat(open(browser, "/public", "en").heading()).isEqualTo("Offentlig tidslinje");
        assertThat(after.document()
                        .select("form[action=/language] [aria-pressed=true]")
                        .text())
                .isEqualTo("Dansk");
        browser.submit(form.pressed("tag", "tlh")).assertStatus(400);
    }

    @Test
    void an_account_s_choice_holds_on_every_device() {
        String name = signedIn(browser);
        Page chosen = change(browser, "da");
        assertThat(chosen.flashes()).containsExactly("Sproget er skiftet");
        assertThat(chosen.document().select("option[selected]").attr("value")).isEqualTo("da");

        Browser other = newBrowser();
        assertThat(other.signIn(name, PASSWORD).heading()).isEqualTo("Min tidslinje");
        assertThat(open(other, "/", "en").heading()).isEqualTo("Min tidslinje");
        assertThat(other.open("/nobody-of-that-name").heading()).isEqualTo("Siden findes ikke");
        assertThat(change(other, "").flashes()).containsExactly("The language was changed");
        assertThat(browser.open("/").heading()).isEqualTo("My Timeline");
        change(browser, "tlh");
        assertThat(browser.open("/").heading()).isEqualTo("My Timeline");
    }

    private static Page change(Browser reader, String tag) {
        return reader.submit(reader.open("/settings").form("changeLanguage").filledWith(Map.of("language", tag)));
    }

    @Test
    void errors_and_flashes_are_translated_too() {
        browser.plant("minitwit-language", "da");
        Form signUp = browser.open("/register").form("register");
        Map<String, String> fields = Map.of("email", "bo@example.org", "password", PASSWORD, "password2", PASSWORD);

        assertThat(browser.submit(signUp.with(fields)).errors()).containsExactly("Fejl: Du skal angive et brugernavn");
        assertThat(browser.submit(signUp.with(fields)
                                .with(Map.of("password", "short", "password2", "short", "username", freshName())))
                        .errors())
                .containsExactly("Fejl: Adgangskoden skal have mindst 8 tegn");
        signedIn(browser);
        Page posted = browser.submit(browser.open("/").form("compose").withText("Hej"));
        assertThat(posted.flashes()).containsExactly("Dit opslag er gemt");
        assertThat(posted.document().select("time").text()).isEqualTo("lige nu");
    }

    /** By the pseudo-locale, whose texts have no Latin letter. */
    @Test
    void no_text_is_outside_of_the_bundles() {
        String name = signedIn(browser);
        browser.submit(browser.open("/").form("compose").withText("Hi"));
        List<String> addresses = Addresses.of(name, minitwit.database().number("SELECT max(id) FROM messages"));
        List<Page> pages = Stream.concat(
                        addresses.stream().map(address -> open(browser, address, PSEUDO)),
                        Stream.of("/login", "/register", "/public", "/search?q=%F0%9F%8D%93", "/add_message")
                                .map(address -> open(newBrowser(), address, PSEUDO)))
                // The description of the API is in English.
                .filter(page -> page.body().startsWith("<!DOCTYPE html>")
                        && !page.path().equals("/docs"))
                .toList();

        assertThat(pages).hasSizeGreaterThan(30);
        for (Page page : pages) {
            Document document = page.document().clone();
            assertThat(document.select("html").attr("dir")).isEqualTo("rtl");
            document.select("html").removeAttr("lang");
            document.select(NOT_OURS).remove();
            assertThat(ours(document.text(), name)).as(page.path()).doesNotContainPattern(LATIN);
            for (String attribute : List.of("aria-label", "title", "alt", "placeholder")) {
                assertThat(document.select("[" + attribute + "]").eachAttr(attribute))
                        .as(page.path())
                        .allSatisfy(text -> assertThat(ours(text, name)).doesNotContainPattern(LATIN));
            }
        }
    }

    /** Without the name of the user and the tag, which stand in headings. */
    private static String ours(String text, String name) {
        return text.replace(name, "").replace("#tag", "");
    }

    @ParameterizedTest
    @EnumSource
    void a_page_can_be_read_from_right_to_left(Screen screen) {
        String name = registered();
        try (Chromium chromium =
                new Chromium(base(), screen, Launch.target().resolve("screenshots")).speaking(PSEUDO)) {
            chromium.open("/login");
            chromium.type("username", name);
            chromium.type("password", "wrong");
            chromium.press("main input[type=submit]");
            chromium.inspect("right-to-left-sign-in");
            chromium.type("password", PASSWORD);
            chromium.press("main input[type=submit]");
            chromium.type("text", "From left to right. \u0645\u0631\u062d\u0628\u0627");
            chromium.press("main input[type=submit]");
            chromium.type("text", "\u0645\u0631\u062d\u0628\u0627 from right to left.");
            chromium.press("main input[type=submit]");
            chromium.inspect("right-to-left-home");
            for (String page : List.of(
                    "/settings", "/notices", "/search?q=from", "/docs", pathOf(name) + "/followers", pathOf(name))) {
                chromium.open(page);
                assertThat(chromium.attribute("html", "dir")).isEqualTo("rtl");
                chromium.inspect("right-to-left-" + page.replaceAll("\\W+", "-"));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_page_can_be_read_in_danish(Screen screen) {
        String name = registered();
        try (Chromium chromium = new Chromium(base(), screen, Launch.target().resolve("screenshots")).speaking("da")) {
            chromium.open("/login");
            chromium.type("username", name);
            chromium.type("password", PASSWORD);
            chromium.press("main input[type=submit]");
            for (String page : List.of("/", "/settings", "/notices", "/privacy", "/search", pathOf(name))) {
                chromium.open(page);
                assertThat(chromium.attribute("html", "lang")).isEqualTo("da");
                chromium.inspect("danish-" + page.replaceAll("\\W+", "-"));
            }
        }
    }
}
