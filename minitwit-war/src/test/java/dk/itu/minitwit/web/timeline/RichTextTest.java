package dk.itu.minitwit.web.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RichTextTest {

    @Test
    void links_mentioned_users_only() {
        assertThat(RichText.html("Hi @Bo Ek, @public and @carl: see a@bo", List.of("Bo Ek", "public", "bo")))
                .isEqualTo(
                        "Hi <bdi><a href=\"/Bo%20Ek\">@Bo Ek</a></bdi>, <bdi><a href=\"/user/public\">@public</a></bdi>"
                                + " and @carl: see a@bo");
        assertThat(RichText.html("@bo @bo", List.of("bo")))
                .isEqualTo("<bdi><a href=\"/bo\">@bo</a></bdi> <bdi><a href=\"/bo\">@bo</a></bdi>");
    }

    @Test
    void links_tags_outside_of_addresses_and_mentions() {
        assertThat(RichText.html("#a <#b> https://x/#c @bo #d", List.of("bo #d")))
                .isEqualTo("<a href=\"/tag/a\">#a</a> &lt;<a href=\"/tag/b\">#b</a>&gt; " + link("https://x/#c")
                        + " <bdi><a href=\"/bo%20%23d\">@bo #d</a></bdi>");
        assertThat(RichText.html("#r\u00F8d #1", List.of())).isEqualTo("<a href=\"/tag/r%C3%B8d\">#r\u00F8d</a> #1");
    }

    @Test
    void links_no_mention_within_an_address() {
        assertThat(RichText.html("https://a/@bo", List.of("bo"))).isEqualTo(link("https://a/@bo"));
    }

    @Test
    void no_name_breaks_out_of_its_link() {
        assertThat(RichText.html("@<b>&\"'", List.of("<b>&\"'")))
                .isEqualTo("<bdi><a href=\"/%3Cb%3E%26%22%27\">@&lt;b&gt;&amp;&quot;&#39;</a></bdi>");
    }

    @Test
    void shows_hidden_characters_in_a_name() {
        assertThat(RichText.html("@\u202Ebo", List.of("\u202Ebo")))
                .isEqualTo("<bdi><a href=\"/%E2%80%AEbo\">@\u27E8U+202E\u27E9bo</a></bdi>");
    }

    @Test
    void escapes_everything_that_was_typed() {
        assertThat(html("<test message 2> & \"quotes\" 'too'"))
                .isEqualTo("&lt;test message 2&gt; &amp; &quot;quotes&quot; &#39;too&#39;");
    }

    @Test
    void makes_web_addresses_links() {
        assertThat(html("see https://example.org/a?b=c&d=e#f now"))
                .isEqualTo("see <a rel=\"nofollow noopener ugc\" href=\"https://example.org/a?b=c&amp;d=e#f\">"
                        + "https://example.org/a?b=c&amp;d=e#f</a> now");
        assertThat(html("http://a http://b")).isEqualTo(link("http://a") + " " + link("http://b"));
    }

    @Test
    void leaves_the_end_of_a_sentence_out_of_an_address() {
        assertThat(html("At https://example.org/.")).isEqualTo("At " + link("https://example.org/") + ".");
        assertThat(html("(https://example.org/x)?!")).isEqualTo("(" + link("https://example.org/x") + ")?!");
        assertThat(html("https://example.org/a_(b)")).isEqualTo(link("https://example.org/a_(b)"));
    }

    @Test
    void ends_an_address_where_invisible_characters_begin() {
        assertThat(html("https://example.org/\u202Egro.live"))
                .isEqualTo(link("https://example.org/") + "\u202Egro.live");
        assertThat(html("https://a\u200Bb")).isEqualTo(link("https://a") + "\u200Bb");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "javascript://%0aalert(1)",
                "data:text/html,x",
                "https://",
                "http://.",
                "xhttps://example.org",
                "https:/example.org",
                "//example.org",
                "🍓 plain",
                ""
            })
    void links_nothing_else(String text) {
        assertThat(html(text)).isEqualTo(text);
    }

    @Test
    void no_address_breaks_out_of_its_link() {
        assertThat(html("https://a\"onclick=\"b")).isEqualTo(link("https://a") + "&quot;onclick=&quot;b");
        assertThat(html("https://a<script>")).isEqualTo(link("https://a") + "&lt;script&gt;");
    }

    @Test
    void is_quick_with_the_longest_text_of_brackets() {
        String brackets = ")".repeat(4_000);
        assertThat(html("https://a" + brackets)).isEqualTo(link("https://a") + brackets);
    }

    private String html(String text) {
        return RichText.html(text, List.of());
    }

    private static String link(String address) {
        return "<a rel=\"nofollow noopener ugc\" href=\"" + address + "\">" + address + "</a>";
    }
}
