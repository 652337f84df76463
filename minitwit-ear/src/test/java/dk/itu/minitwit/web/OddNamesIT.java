package dk.itu.minitwit.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.api.SimulatorApi;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names from the API that look like paths. Each has a page, and every link leads to it. */
class OddNamesIT extends WebJourneys {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WEB-INF",
                "META-INF",
                "WEB-INF/web.xml",
                "api/x",
                "api",
                "../x",
                "../../x",
                "./x",
                "/",
                "a/../../b",
                "a\\b",
                "..\\..\\b",
                "%",
                "%2F",
                "%zz",
                "a;b",
                "metrics",
                "health/x",
                "jakarta.faces.resource"
            })
    void have_a_page(String name) {
        SimulatorApi api = new SimulatorApi(base());
        api.register(name, "a@b", "p").assertDone();
        api.post(name, "I am " + name).assertDone();

        assertShows(name, browser.open("/user/" + SimulatorApi.segment(name)));
        Element link = browser.open("/public")
                .document()
                .select("ul.messages strong > a")
                .first();
        assertThat(link.text()).isEqualTo(name);
        assertShows(name, browser.open(link.attr("href")));
        signedIn(browser);
        assertThat(browser.submit(browser.open(link.attr("href")).form("follow"))
                        .flashes())
                .containsExactly("You are now following \"" + name + "\"");
    }

    private static void assertShows(String name, Page page) {
        assertThat(page.assertStatus(200).heading()).isEqualTo(name + "'s Timeline");
        assertThat(page.messages()).contains("I am " + name);
    }
}
