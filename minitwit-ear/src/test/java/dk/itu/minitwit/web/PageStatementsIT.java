package dk.itu.minitwit.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.system.MiniTwitProcess;
import dk.itu.minitwit.system.StatementLog;
import java.sql.SQLException;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;

/** A page runs at most two statements, and one more to check a signed-in reader's session. */
class PageStatementsIT extends WebJourneys {

    private static final int MOST = 2;
    private static final int SESSION = 1;

    @ArquillianResource
    private MiniTwitProcess minitwit;

    @Test
    void however_much_is_on_it() throws SQLException {
        String name = signedIn(browser);
        String other = signedIn(newBrowser());
        for (int i = 0; i < 5; i++) {
            browser.submit(browser.open("/").form("compose").withText("Hello @" + other));
        }
        browser.submit(browser.open(pathOf(other)).form("follow"));
        Browser anybody = newBrowser();
        String message = browser.open(pathOf(name))
                .document()
                .select(".messages small a")
                .attr("href");
        browser.submit(browser.open(message).form("compose").withText("An answer"));
        String answer = browser.open(message)
                .document()
                .select("h2 ~ .messages small a")
                .attr("href");
        try (StatementLog log = StatementLog.start(minitwit.database())) {
            assertThat(log.during(() -> browser.open("/").assertStatus(200)))
                    .as("/ with news")
                    .hasSize(MOST + SESSION);
            assertThat(log.during(() -> browser.open("/").assertStatus(200)))
                    .as("/ again")
                    .hasSize(MOST);
            for (String path : new String[] {
                "/public",
                pathOf(name),
                pathOf(name) + "/following",
                "/login",
                "/privacy",
                "/about",
                "/status",
                "/search?q=Hello",
                "/tag/Hello",
                "/notices",
                "/muted",
                message,
                answer
            }) {
                assertThat(log.during(() -> anybody.open(path).assertStatus(200)))
                        .as(path)
                        .hasSizeLessThanOrEqualTo(MOST);
                assertThat(log.during(() -> browser.open(path).assertStatus(200)))
                        .as(path + " when signed in")
                        .hasSizeBetween(SESSION, MOST + SESSION);
            }
        }
    }
}
