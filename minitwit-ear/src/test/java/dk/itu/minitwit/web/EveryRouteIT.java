package dk.itu.minitwit.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.system.MiniTwitProcess;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Security of every route in the table of routes. */
class EveryRouteIT extends WebJourneys {

    private static final List<String> PLATFORM = List.of(
            "jakarta.faces.ViewState=x",
            "jakarta.faces.ViewState=stateless",
            "jakarta.faces.ViewState=-1:-1",
            "jakarta.faces.ViewState=",
            "jakarta.faces.partial.ajax=true",
            "jakarta.faces.partial.execute=@all&jakarta.faces.partial.ajax=true&jakarta.faces.ViewState=x",
            "jakarta.faces.source=x&jakarta.faces.behavior.event=action",
            "jakarta.faces.ClientWindow=x",
            "jfwid=x",
            "jsessionid=x",
            "%00=%00",
            "=&&=");

    @ArquillianResource
    private MiniTwitProcess minitwit;

    private List<String> addresses;

    @BeforeEach
    void findAddresses() {
        String name = signedIn(browser);
        browser.submit(browser.open("/").form("compose").withText("<b>\"'&</b>"));
        addresses = Addresses.of(name, minitwit.database().number("SELECT max(id) FROM messages"));
        assertThat(addresses).hasSizeGreaterThan(15);
    }

    @Test
    void tells_browsers_to_run_and_show_nothing_but_ours() {
        for (Browser reader : List.of(browser, newBrowser())) {
            for (String address : addresses) {
                Page page = reader.open(address);
                assertThat(page.header("X-Content-Type-Options")).as(address).isEqualTo("nosniff");
                assertThat(page.header("Content-Security-Policy"))
                        .as(address)
                        .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self'")
                        .doesNotContain("unsafe");
                assertThat(page.header("Cross-Origin-Resource-Policy"))
                        .as(address)
                        .isEqualTo("same-origin");
                assertThat(page.header("Cache-Control")).as(address).isNotNull();
                assertThat(page.header("Server")).as(address).isNull();
                assertThat(page.header("X-Powered-By")).as(address).isNull();
                assertThat(page.body()).as(address).doesNotContain("<b>\"");
            }
        }
    }

    @Test
    void leaves_nothing_personal_in_a_cache() {
        for (String address : addresses) {
            Page page = browser.open(address);
            if (!page.document().select("html[data-user]").isEmpty()) {
                assertThat(page.header("Cache-Control")).as(address).isEqualTo("no-store");
            }
        }
    }

    /** Parameters of Faces and of the server have no effect: each alone on one page, all together on every page. */
    @Test
    void answers_the_same_with_parameters_of_the_platform() {
        PLATFORM.forEach(parameter -> assertMeansNothing("/public", parameter));
        addresses.forEach(address -> assertMeansNothing(address, String.join("&", PLATFORM)));
    }

    private void assertMeansNothing(String address, String parameters) {
        int usual = browser.open(address).status();
        String logged = output();
        assertThat(browser.open(address + "?" + parameters).status())
                .as("%s?%s", address, parameters)
                .isIn(usual, 400);
        assertThat(output()).as("%s?%s", address, parameters).isEqualTo(logged);
    }

    /** Without the lines of pages that are for those in charge. */
    private String output() {
        return minitwit.output().replaceAll("(?m)^.*access failure: role.*\\R", "");
    }

    @Test
    void takes_no_post_of_another_site_and_no_form_of_thousands_of_fields() {
        String fields = "f=x&".repeat(7_000);
        for (String address : addresses) {
            assertThat(post(address, "Origin", "https://evil.example", "a=b").status())
                    .as(address)
                    .isEqualTo(403);
            assertThat(post(address, "Sec-Fetch-Site", "same-site", "a=b").status())
                    .as(address)
                    .isEqualTo(403);
            assertThat(post(address, "Sec-Fetch-Site", "same-origin", fields).status())
                    .as(address)
                    .isBetween(400, 413);
        }
    }

    @Test
    void is_there_behind_any_proxy() {
        for (String address : addresses) {
            int usual = newBrowser().open(address).status();
            for (String proto : List.of("https", "http", "https,http", "https, https", "", "ws")) {
                assertThat(newBrowser()
                                .send(browser.request(address)
                                        .header("X-Forwarded-Proto", proto)
                                        .GET())
                                .status())
                        .as("%s behind %s", address, proto)
                        .isEqualTo(usual);
            }
        }
    }

    private Page post(String address, String header, String value, String fields) {
        return browser.send(browser.request(address)
                .header(header, value)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields)));
    }
}
