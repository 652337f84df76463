package dk.itu.minitwit.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.system.MiniTwitProcess;
import java.util.Map;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;

/** Answers that the proxy needs: entries of the status page, and the right to open the tools of operators. */
class OperatorsIT extends WebJourneys {

    @ArquillianResource
    private MiniTwitProcess minitwit;

    @Test
    void an_administrator_tells_of_an_incident_and_takes_it_back() {
        InCharge.promoted(browser, signedIn(browser), "administrator", minitwit.database());
        assertThat(submit("/admin/status", "statusEvent", Map.of("text", " "))
                        .assertStatus(400)
                        .errors())
                .containsExactly("You have to enter a text of at most 500 characters on one line");
        Map<String, String> wrong = Map.of("text", "Kept <b>", "begin", "soon");
        Page refused = submit("/admin/status", "statusEvent", wrong).assertStatus(400);
        assertThat(refused.errors()).containsExactly("A time is such as 2027-01-31T12:00");
        assertThat(refused.form("statusEvent").fields())
                .containsEntry("statusEvent:text", "Kept <b>")
                .containsEntry("statusEvent:begin", "soon");

        submit(
                "/admin/status",
                "statusEvent",
                Map.of("kind", "incident", "text", "Slow <b>", "begin", "2026-01-31T12:00"));

        Page status = newBrowser().open("/status");
        assertThat(status.document().select("#events .text").eachText()).contains("Slow <b>");
        assertThat(status.document().select("#events").attr("data-under-way")).isEqualTo("incident");
        String entry = browser.open("/admin/status")
                .document()
                .select(".entries a:contains(2026-01-31 12:00)")
                .attr("href");
        assertThat(browser.open(entry).form("statusEvent").fields())
                .containsEntry("statusEvent:text", "Slow <b>")
                .containsEntry("statusEvent:begin", "2026-01-31T12:00");
        submit(entry, "removeEvent", Map.of());
        assertThat(newBrowser()
                        .open("/status")
                        .document()
                        .select("#events .text")
                        .eachText())
                .doesNotContain("Slow <b>");
        assertThat(browser.open("/admin/audit")
                        .document()
                        .select(".entries strong")
                        .eachText())
                .startsWith("status-remove", "status-add");
    }

    /** As nginx asks for each request of Grafana. */
    @Test
    void tools_of_operators_open_to_a_fresh_second_factor_of_an_administrator() {
        assertThat(asked(newBrowser()).status()).isEqualTo(401);
        assertThat(asked(newBrowser()).header("X-Sign-In")).isEqualTo("/login?next=%2Fgrafana%2Fd%3Fa%3D1");
        Browser user = newBrowser();
        signedIn(user);
        assertThat(asked(user).status()).as("a user").isEqualTo(403);
        Browser moderator = newBrowser();
        InCharge.promoted(moderator, signedIn(moderator), "moderator", minitwit.database());
        assertThat(asked(moderator).status()).as("a moderator").isEqualTo(403);

        InCharge admin = InCharge.promoted(browser, signedIn(browser), "administrator", minitwit.database());
        assertThat(asked(browser).status()).as("an administrator").isEqualTo(204);

        Browser phone = newBrowser();
        admin.signInWithoutFactor(phone, minitwit.database());
        assertThat(asked(phone).status())
                .as("a session without the second factor")
                .isEqualTo(401);
        assertThat(asked(phone).header("X-Sign-In")).startsWith("/login/code?next=");
        assertThat(phone.send(phone.request("/tools")
                                .header("X-Original-URI", "//evil.example")
                                .GET())
                        .header("X-Sign-In"))
                .isEqualTo("/login/code");
        minitwit.database().update("UPDATE users SET password_expired = true WHERE username = ?", admin.name());
        assertThat(asked(browser).header("X-Sign-In")).startsWith("/settings?next=");
    }

    private static Page asked(Browser anybody) {
        return anybody.send(anybody.request("/tools")
                .header("X-Original-URI", "/grafana/d?a=1")
                .GET());
    }

    private Page submit(String path, String form, Map<String, String> fields) {
        return browser.submit(browser.open(path).form(form).filledWith(fields));
    }
}
