package dk.itu.minitwit.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.system.MiniTwitProcess;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Edits of messages by their authors. */
class EditsIT extends WebJourneys {

    @ArquillianResource
    private MiniTwitProcess minitwit;

    private String name;
    private String address;

    @BeforeEach
    void write() {
        name = signedIn(browser);
        address = browser.submit(browser.open("/").form("compose").withText("befroe"))
                .document()
                .select(".messages small a")
                .attr("href");
    }

    @Test
    void an_author_mends_a_message_and_everybody_sees_that() {
        Page form =
                browser.open(browser.open(address).document().select("a.edit").attr("href"));
        assertThat(form.form("compose").fields()).containsEntry("compose:text", "befroe");

        Page edited = browser.submit(form.form("compose").withText("<b>after</b>"));

        assertThat(edited.path()).isEqualTo(address);
        assertThat(edited.flashes()).containsExactly("Your message was changed");
        assertThat(edited.messages()).containsExactly("<b>after</b>");
        for (String page : new String[] {"/public", pathOf(name), address}) {
            Page seen = newBrowser().open(page);
            assertThat(seen.messages()).as(page).first().isEqualTo("<b>after</b>");
            assertThat(seen.document()
                            .select(".messages > li")
                            .first()
                            .select(".edited")
                            .text())
                    .as(page)
                    .isEqualTo("edited");
        }
    }

    @Test
    void a_refused_text_is_kept() {
        Form form = browser.open(address + "/edit").form("compose");

        Page tooLong = browser.submit(form.withText("x".repeat(281))).assertStatus(400);

        assertThat(tooLong.errors()).containsExactly("A message has at most 280 characters: yours has 281");
        assertThat(tooLong.form("compose").fields()).containsEntry("compose:text", "x".repeat(281));
        browser.loseSession();
        Page login = browser.submit(form.withText("precious")).assertStatus(403);
        Page again = browser.submit(login.form("login").with(Map.of("username", name, "password", PASSWORD)));
        assertThat(again.form("compose").fields()).containsEntry("compose:text", "precious");
    }

    @Test
    void ends_after_a_quarter_of_an_hour() {
        Form form = browser.open(address + "/edit").form("compose").withText("too late");
        minitwit.database()
                .updatePastTriggers("UPDATE messages SET published_at = published_at - interval '16 minutes'"
                        + " WHERE text = 'befroe'");

        Page refused = browser.submit(form).assertStatus(400);

        assertThat(refused.errors())
                .containsExactly("A message can be changed for 15 minutes: write a reply to it instead");
        assertThat(refused.form("compose").fields()).containsEntry("compose:text", "too late");
        assertThat(browser.open(address).document().select("a.edit")).isEmpty();
        assertThat(browser.open(address).messages()).containsExactly("befroe");
    }

    @Test
    void nobody_else_changes_a_message() {
        Browser other = newBrowser();
        signedIn(other);
        Form form = browser.open(address + "/edit").form("compose").withText("forged");
        Map<String, String> fields = new LinkedHashMap<>(form.fields());
        fields.put("csrf", other.open("/").form("compose").fields().get("csrf"));

        assertThat(other.open(address).document().select("a.edit")).isEmpty();
        other.open(address + "/edit").assertStatus(403);
        other.submit(new Form(form.action(), fields)).assertStatus(404);
        assertThat(newBrowser().open(address + "/edit").path()).isEqualTo("/login");
        assertThat(browser.open(address).messages()).containsExactly("befroe");
    }

    @Test
    void a_feed_says_when_a_message_was_changed() {
        String feed = "/feed/user" + pathOf(name) + ".atom";
        String tag = newBrowser().open(feed).header("ETag");
        browser.submit(browser.open(address + "/edit").form("compose").withText("after"));

        Page known = newBrowser()
                .send(browser.request(feed).header("If-None-Match", tag).GET());

        assertThat(known.assertStatus(200).body()).contains("after").doesNotContain("befroe");
        assertThat(minitwit.database()
                        .number("SELECT count(*) FROM messages WHERE text = 'after' AND edited_at IS NOT NULL"))
                .isEqualTo(1);
    }
}
