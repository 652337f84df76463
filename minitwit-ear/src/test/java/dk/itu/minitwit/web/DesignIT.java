package dk.itu.minitwit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The design, as far as HTTP shows it. */
class DesignIT extends WebJourneys {

    private static final String FOR_GOOD = "public, max-age=31536000, immutable";
    private static final int FIRST_LOAD = 50_000;
    private static final Map<String, String> TYPES = Map.of(
            ".css",
            "text/css",
            ".svg",
            "image/svg+xml",
            ".js",
            "text/javascript",
            ".webmanifest",
            "application/manifest+json");

    @Test
    void files_of_the_design_are_kept_for_good() {
        List<String> addresses = files(browser.open("/public"));

        assertThat(addresses)
                .hasSize(10)
                .allMatch(address -> address.matches("/assets/[0-9a-f]{12}/[a-z]+\\.(css|svg|js|webmanifest)"));
        for (String address : addresses) {
            Page file = browser.open(address);
            assertThat(file.status()).as(address).isEqualTo(200);
            assertThat(file.header("Cache-Control")).isEqualTo(FOR_GOOD);
            String extension = address.substring(address.lastIndexOf('.'));
            assertThat(file.header("Content-Type")).startsWith(TYPES.get(extension));
        }
    }

    @Test
    void an_old_address_of_a_file_is_not_found() {
        Page missing = browser.open("/assets/000000000000/base.css");
        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void the_icon_is_where_browsers_look_for_it() {
        Page icon = browser.open("/favicon.ico");
        assertThat(icon.assertStatus(200).header("Content-Type")).startsWith("image/svg+xml");
    }

    @Test
    void the_first_load_is_small() {
        Page page = browser.open("/public");
        int bytes = page.body().length();
        for (String address : files(page)) {
            bytes += browser.open(address).body().length();
        }
        assertThat(bytes).isLessThan(FIRST_LOAD);
    }

    @Test
    void every_page_names_only_our_own_addresses() {
        Page page = browser.open("/public");
        assertThat(page.document().select("[src], link[href], form[action]"))
                .isNotEmpty()
                .allSatisfy(element -> assertThat(element.attr("src") + element.attr("href") + element.attr("action"))
                        .matches("/[^/].*"));
        assertThat(page.document().select("style, script:not([src]), [style], [onclick]"))
                .isEmpty();
    }

    @Test
    void remembers_the_theme() {
        assertThat(theme(browser.open("/public"))).isEqualTo("auto");

        Form form = browser.open("/login").formIn("form.theme");
        Page after = browser.submit(form.pressed("name", "dark"));

        assertThat(after.status()).isEqualTo(200);
        assertThat(theme(after)).isEqualTo("dark");
        assertThat(after.document()
                        .select("form[action=/theme] button[aria-pressed=true]")
                        .eachText())
                .containsExactly("Dark");
        assertThat(theme(browser.open("/login"))).isEqualTo("dark");
    }

    @Test
    void refuses_a_theme_that_there_is_not() {
        Form form = browser.open("/login").formIn("form.theme");
        assertThat(browser.submit(form.pressed("name", "pink\" onload=\"x")).status())
                .isEqualTo(400);
        assertThat(theme(browser.open("/login"))).isEqualTo("auto");
    }

    @Test
    void links_addresses_in_messages_and_nothing_else() {
        signedIn(browser);
        Page home = browser.submit(browser.open("/")
                .form("compose")
                .withText("see https://example.org/?a=1&b=2. <a href=\"javascript:x\">y</a>"));

        List<Element> links = home.document().select("ul.messages > li").first().select(".text a");
        assertThat(links).hasSize(1);
        assertThat(links.get(0).attr("href")).isEqualTo("https://example.org/?a=1&b=2");
        assertThat(links.get(0).attr("rel")).isEqualTo("nofollow noopener ugc");
        assertThat(home.messages().get(0))
                .isEqualTo("see https://example.org/?a=1&b=2. <a href=\"javascript:x\">y</a>");
    }

    /** What a browser loads with a page: no feeds. */
    private static List<String> files(Page page) {
        List<String> files = new ArrayList<>(
                page.document().select("link[href]:not([rel=alternate])").eachAttr("href"));
        files.addAll(page.document().select("script[src]").eachAttr("src"));
        return files;
    }

    private static String theme(Page page) {
        return page.document().select("html").attr("data-theme");
    }
}
