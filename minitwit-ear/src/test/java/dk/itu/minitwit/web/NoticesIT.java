package dk.itu.minitwit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Likes, and the page of notices. */
class NoticesIT extends WebJourneys {

    private String name;
    private String other;
    private Browser others;

    @BeforeEach
    void begin() {
        name = signedIn(browser);
        others = newBrowser();
        other = signedIn(others);
        browser.submit(browser.open("/").form("compose").withText("Like me"));
    }

    @Test
    void a_like_and_its_undoing_return_to_where_the_reader_was() {
        Page liked = press(others, pathOf(name), "like");

        assertThat(liked.path()).isEqualTo(pathOf(name));
        assertThat(liked.document().select(".actions").text()).isEqualTo("Reply 1 like Unlike");
        assertThat(newBrowser()
                        .open("/public")
                        .document()
                        .select(".actions")
                        .first()
                        .text())
                .isEqualTo("1 like");
        Page undone = press(others, pathOf(name), "unlike");
        assertThat(undone.document().select(".actions").text()).isEqualTo("Reply Like");
        assertThat(unseen(browser)).isEmpty();
    }

    @Test
    void a_like_has_a_page_of_its_own_and_needs_a_user() {
        String message = message();
        assertThat(newBrowser().open(message + "/like").path()).isEqualTo("/login");
        others.open(pathOf(other) + message.substring(message.lastIndexOf('/')) + "/like")
                .assertStatus(404);

        Page liked = others.submit(others.open(message + "/like").form("like"));
        assertThat(liked.path()).isEqualTo(message);
        assertThat(liked.document().select(".actions").text()).isEqualTo("Reply 1 like Unlike");
        others.submit(others.open(message + "/unlike").form("unlike"));
        assertThat(others.open(message).document().select(".actions").text()).isEqualTo("Reply Like");
    }

    @Test
    void a_like_leads_to_no_other_site() {
        Form form = others.open(message() + "/like").form("like");
        Form hostile = new Form(form.action(), new LinkedHashMap<>(form.fields()));
        hostile.fields().put("next", "//evil.example");

        assertThat(others.submit(hostile).path()).isEqualTo("/");
    }

    @Test
    void users_are_told_of_mentions_replies_likes_and_followers() {
        others.submit(others.open("/").form("compose").withText("Hello @" + name));
        others.submit(others.open(message()).form("compose").withText("An answer to @" + name));
        press(others, pathOf(name), "like");
        Browser third = newBrowser();
        String liker = signedIn(third);
        press(third, pathOf(name), "like");
        others.submit(others.open(pathOf(name)).form("follow"));

        assertThat(unseen(browser)).isEqualTo("5");
        Page page = browser.open("/notices");
        assertThat(page.document().select(".notices li > div > p:first-child").eachText())
                .extracting(line -> line.replaceAll("^New | just now$", ""))
                .containsExactly(
                        other + " follows you",
                        liker + " and 1 other like your message",
                        other + " answered you",
                        other + " mentioned you");
        assertThat(page.document().select(".notices .quote").eachText())
                .containsExactly("Like me", "An answer to @" + name, "Hello @" + name);
        assertThat(browser.open("/notices?kind=reply")
                        .document()
                        .select(".notices .quote")
                        .eachText())
                .containsExactly("An answer to @" + name);
        assertThat(unseen(others)).isEmpty();
    }

    @Test
    void notices_are_marked_as_read_on_every_device() {
        press(others, pathOf(name), "like");
        others.submit(others.open(pathOf(name)).form("follow"));
        Browser phone = newBrowser();
        phone.signIn(name, PASSWORD);

        Page likes = browser.submit(browser.open("/notices?kind=like").form("seen"));
        assertThat(likes.path()).isEqualTo("/notices");
        assertThat(likes.document().select("form#seen")).isEmpty();
        assertThat(unseen(phone)).isEqualTo("1");
        browser.submit(browser.open("/notices").form("seen"));
        assertThat(unseen(phone)).isEmpty();
        assertThat(phone.open("/notices").document().select(".notices li")).hasSize(2);
    }

    @Test
    void notices_are_personal() {
        assertThat(newBrowser().open("/notices").path()).isEqualTo("/login");
        assertThat(others.open("/notices").document().select(".empty").text()).isEqualTo("There's no notice so far.");
        others.open("/notices?kind=nothing").assertStatus(400);
        others.open("/notices?older=%3F").assertStatus(400);
    }

    private String message() {
        return browser.open(pathOf(name)).document().select(".messages small a").attr("href");
    }

    /** Presses the first such button of a list. */
    private static Page press(Browser by, String path, String action) {
        Page page = by.open(path);
        Form form = page.formIn("main form:has(ul.messages)");
        String address =
                page.document().select("button[name='" + action + ":submit']").attr("formaction");
        return by.submit(new Form(address, form.pressed(action + ":submit", "x").fields()));
    }

    private static String unseen(Browser by) {
        return by.open("/privacy").document().select("nav .unseen").text();
    }
}
