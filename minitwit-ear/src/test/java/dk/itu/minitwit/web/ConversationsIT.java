package dk.itu.minitwit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Replies, and the conversation around a message. */
class ConversationsIT extends WebJourneys {

    private final String asked = "What is new?";
    private String name;
    private String other;
    private Browser others;
    private String question;

    @BeforeEach
    void ask() {
        name = signedIn(browser);
        others = newBrowser();
        other = signedIn(others);
        question = address(browser.submit(browser.open("/").form("compose").withText(asked)), asked);
    }

    @Test
    void a_reply_stands_below_what_it_answers() {
        Page page = reply(others, question, "A lot");

        assertThat(page.path()).isEqualTo(question);
        assertThat(page.flashes()).containsExactly("Your message was recorded");
        assertThat(page.messages()).containsExactly(asked, "A lot");
        String answer = address(page, "A lot");
        reply(browser, answer, "Such as?");
        Page middle = newBrowser().open(answer);
        assertThat(middle.heading()).isEqualTo("Message by " + other);
        assertThat(middle.messages()).containsExactly(asked, "A lot", "Such as?");
        assertThat(middle.document().select(".current .text").text()).isEqualTo("A lot");
        assertThat(middle.document().select(".current .answered").text()).isEqualTo("In reply to " + name);
        assertThat(middle.document().select(".current .answered a").attr("href"))
                .isEqualTo(question);
        assertThat(newBrowser().open(question).document().select(".actions").text())
                .isEqualTo("1 reply 1 reply");
    }

    @Test
    void a_reply_is_written_on_a_page_of_its_own_too() {
        Page form = others.open(others.open(question)
                .document()
                .select(".actions a[href$=reply]")
                .attr("href"));
        assertThat(form.heading()).isEqualTo("Reply to " + name);
        assertThat(form.messages()).containsExactly(asked);

        Page refused = others.submit(form.form("compose").withText(" ")).assertStatus(400);
        assertThat(refused.errors()).containsExactly("You have to enter a message");
        assertThat(refused.messages()).containsExactly(asked);
        Form filled = form.form("compose").withText("A lot");
        others.submit(filled);
        assertThat(others.submit(filled).messages()).as("sent twice").containsExactly(asked, "A lot");
    }

    @Test
    void a_reply_is_on_the_timelines_of_those_who_follow_both() {
        reply(others, question, "A lot");
        Browser follower = newBrowser();
        signedIn(follower);

        follower.submit(follower.open(pathOf(other)).form("follow"));
        assertThat(follower.open("/").messages()).isEmpty();
        follower.submit(follower.open(pathOf(name)).form("follow"));
        assertThat(follower.open("/").messages()).containsExactly("A lot", asked);
        assertThat(others.open("/").messages()).containsExactly("A lot");
        assertThat(newBrowser().open(pathOf(other)).messages()).containsExactly("A lot");
    }

    @Test
    void a_deleted_message_leaves_its_place_in_the_conversation() {
        String answer = address(reply(others, question, "A lot"), "A lot");
        browser.submit(browser.open(question + "/delete").form("delete"));

        Page page = others.open(answer);
        assertThat(page.messages()).containsExactly("A lot");
        assertThat(page.document().select(".messages .gone").text()).isEqualTo("This message was deleted or hidden.");
        assertThat(page.document().select(".answered").text()).isEqualTo("In reply to a message that is gone");
        others.open(question).assertStatus(404);
        others.open(question + "/reply").assertStatus(404);
    }

    @Test
    void a_text_is_kept_when_the_answered_message_goes_meanwhile() {
        Form form = others.open(question).form("compose").withText("precious");
        browser.submit(browser.open(question + "/delete").form("delete"));

        Page refused = others.submit(form).assertStatus(400);

        assertThat(refused.errors()).containsExactly("The message that you answer is gone");
        assertThat(refused.form("compose").fields()).containsEntry("compose:text", "precious");
    }

    @Test
    void a_text_and_its_place_are_kept_when_the_session_ends() {
        assertThat(newBrowser().open(question + "/reply").path()).isEqualTo("/login");
        assertThat(newBrowser().open(question).document().select("form#compose"))
                .isEmpty();
        Form form = others.open(question).form("compose").withText("precious");
        others.loseSession();

        Page login = others.submit(form).assertStatus(403);
        Page again = others.submit(login.form("login").with(Map.of("username", other, "password", PASSWORD)));

        assertThat(again.path()).isEqualTo(question + "/reply");
        assertThat(others.submit(again.form("compose")).messages()).containsExactly(asked, "precious");
    }

    @Test
    void hostile_texts_stay_texts() {
        Page page = reply(others, question, "<script>x</script> <b>'\"&");

        assertThat(page.messages()).containsExactly(asked, "<script>x</script> <b>'\"&");
        others.open(question + "?after=%22%3E").assertStatus(400);
    }

    @Test
    void many_replies_have_pages() {
        for (int i = 1; i <= 31; i++) {
            reply(others, question, "" + i);
        }
        Page first = others.open(question);

        assertThat(first.messages()).hasSize(31).endsWith("30");
        assertThat(others.open(first.link("More replies")).messages()).containsExactly(asked, "31");
    }

    private static Page reply(Browser by, String to, String text) {
        return by.submit(by.open(to).form("compose").withText(text));
    }

    /** The address of the message with this text. */
    private static String address(Page page, String text) {
        return page.document().select(".messages > li").stream()
                .filter(item -> item.select(".text").text().equals(text))
                .findFirst()
                .orElseThrow()
                .select("small a")
                .attr("href");
    }
}
