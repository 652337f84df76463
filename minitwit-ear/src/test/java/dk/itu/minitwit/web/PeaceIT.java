package dk.itu.minitwit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Muting and blocking users, and muting words. */
class PeaceIT extends WebJourneys {

    private String name;
    private String other;
    private Browser others;

    @BeforeEach
    void follow() {
        name = signedIn(browser);
        others = newBrowser();
        other = signedIn(others);
        browser.submit(browser.open(pathOf(other)).form("follow"));
        others.submit(others.open(pathOf(name)).form("follow"));
        others.submit(others.open("/").form("compose").withText("Noise, @" + name));
    }

    @Test
    void a_muted_user_is_out_of_sight_until_unmuted() {
        assertThat(browser.open("/").messages()).hasSize(1);

        Page profile = act("mute");

        assertThat(profile.path()).isEqualTo(pathOf(other));
        assertThat(profile.flashes()).containsExactly("You muted \"" + other + "\"");
        assertThat(browser.open("/").messages()).isEmpty();
        assertThat(browser.open("/notices").document().select(".notices li")).isEmpty();
        assertThat(browser.open(pathOf(name) + "/followers").document().select(".users a"))
                .isEmpty();
        assertThat(browser.open("/muted").document().select(".listed bdi").eachText())
                .containsExactly(other);
        assertThat(others.open("/muted").document().select(".listed"))
                .as("nobody is told")
                .isEmpty();

        act("unmute");
        assertThat(browser.open("/").messages()).hasSize(1);
        assertThat(browser.open("/muted").document().select(".listed")).isEmpty();
    }

    @Test
    void a_block_ends_follows_and_lets_neither_follow_or_answer() {
        browser.submit(browser.open("/").form("compose").withText("mine"));
        String message = browser.open(pathOf(name))
                .document()
                .select(".messages small a")
                .attr("href");
        Form reply = others.open(message).form("compose").withText("hello");
        Form followForm = new Form(pathOf(name) + "/follow", follow(others));

        act("block");

        assertThat(browser.open(pathOf(other)).followStatus()).startsWith("You are not yet following");
        assertThat(others.open(pathOf(name)).followStatus()).startsWith("You are not yet following");
        assertThat(others.open("/").messages()).containsExactly("Noise, @" + name);
        assertThat(others.submit(reply).assertStatus(400).errors())
                .containsExactly("The message that you answer is gone");
        others.submit(followForm).assertStatus(404);
        act("unblock");
        assertThat(others.submit(followForm).followStatus()).startsWith("You are currently following");
    }

    @Test
    void messages_with_muted_words_can_be_shown_one_by_one() {
        Page words = browser.submit(browser.open("/muted").form("muteWord").with(Map.of("word", "NOISE")));
        assertThat(words.document().select("option").eachText()).containsExactly("NOISE");

        Page home = browser.open("/");
        assertThat(home.messages()).isEmpty();
        assertThat(home.document().select(".gone").text()).isEqualTo("Hidden: it contains a muted word. Show");
        assertThat(browser.open(home.document().select(".gone a").attr("href")).messages())
                .containsExactly("Noise, @" + name);
        assertThat(others.open("/").messages()).hasSize(1);

        Page refused = browser.submit(browser.open("/muted").form("muteWord").with(Map.of("word", " ")));
        assertThat(refused.assertStatus(400).errors()).containsExactly("A muted word has 1 to 60 characters");
        Map<String, String> removal =
                new LinkedHashMap<>(browser.open("/muted").form("unmuteWord").fields());
        removal.put("removed", "NOISE");
        browser.submit(new Form("/muted", removal));
        assertThat(browser.open("/").messages()).hasSize(1);
    }

    @Test
    void needs_a_user_and_another_one() {
        assertThat(newBrowser().open("/muted").path()).isEqualTo("/login");
        assertThat(newBrowser().open(pathOf(name) + "/block").path()).isEqualTo("/login");
        browser.submit(browser.open(pathOf(name) + "/mute").form("mute")).assertStatus(404);
        browser.open("/nobody-of-that-name/mute").assertStatus(404);
    }

    private Page act(String action) {
        return browser.submit(browser.open(pathOf(other) + "/" + action).form(action));
    }

    private Map<String, String> follow(Browser by) {
        return by.open(pathOf(name) + "/follow").form("follow").fields();
    }
}
