package dk.itu.minitwit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The page of access keys. */
class KeysIT extends WebJourneys {

    private static final String PAGE = "/settings/keys";

    private Page make(Map<String, String> values) {
        Map<String, String> typed =
                new HashMap<>(Map.of("name", "backup", "read", "on", "days", "30", "current", PASSWORD));
        typed.putAll(values);
        return browser.submit(browser.open(PAGE).form("makeKey").with(typed));
    }

    private int statusWith(String key) {
        return newBrowser()
                .send(browser.request("/api/v1/account").header("Authorization", "Bearer " + key))
                .status();
    }

    private static String secret(Page page) {
        return page.document().select("#secret").text();
    }

    private static List<String> names(Page page) {
        return page.document().select("#revokeKey bdi").eachText();
    }

    @Test
    void a_key_is_shown_once_works_and_is_revoked_at_once() {
        signedIn(browser);

        Page made = make(Map.of("name", "<b>\"backup\"</b>", "write", "on"));
        String key = secret(made.assertStatus(200));
        assertThat(key).matches("mtw_[0-9a-f]{64}");
        assertThat(made.header("Cache-Control")).isEqualTo("no-store");
        assertThat(statusWith(key)).isEqualTo(200);

        Page later = browser.open(PAGE);
        assertThat(later.body()).doesNotContain(key);
        assertThat(names(later)).containsExactly("<b>\"backup\"</b>");
        assertThat(later.document().select("#revokeKey small").text())
                .startsWith("read, write, ends ")
                .contains("last used");
        String id = later.document().select("#revokeKey [name=key]").attr("value");
        Page revoked = browser.submit(later.form("revokeKey").with(Map.of("key", id)));

        assertThat(revoked.flashes()).containsExactly("The key was revoked");
        assertThat(names(revoked)).isEmpty();
        assertThat(statusWith(key)).isEqualTo(401);
    }

    @Test
    void the_form_sent_again_makes_no_second_key() {
        signedIn(browser);
        make(Map.of());

        Page again = make(Map.of());

        assertThat(again.assertStatus(400).errors()).containsExactly("You have a key with this name");
        assertThat(secret(again)).isEmpty();
        assertThat(names(again)).containsExactly("backup");
    }

    @Test
    void a_bad_wish_is_refused_with_the_reason() {
        signedIn(browser);

        assertThat(make(Map.of("current", "wrong")).errors()).containsExactly("The current password is wrong");
        assertThat(make(Map.of("name", "  ")).errors()).containsExactly("You have to enter a name");
        assertThat(make(Map.of("read", "")).errors()).containsExactly("Choose what the key may do");
        assertThat(names(browser.open(PAGE))).isEmpty();
    }

    @Test
    void a_key_of_another_user_is_not_revoked() {
        signedIn(browser);
        String key = secret(make(Map.of()));
        Page page = browser.open(PAGE);
        String id = page.document().select("#revokeKey [name=key]").attr("value");
        browser.signOut();
        signedIn(browser);
        make(Map.of());

        browser.submit(browser.open(PAGE).form("revokeKey").with(Map.of("key", id)));

        assertThat(statusWith(key)).isEqualTo(200);
    }
}
