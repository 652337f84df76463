package dk.itu.minitwit.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

    private final Texts texts = Texts.in(Language.ENGLISH);

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "registered, You were successfully registered and can login now",
                "loggedIn, You were logged in",
                "loggedOut, You were logged out",
                "recorded, Your message was recorded",
                "followed, You are now following \"Roger Histand\"",
                "unfollowed, You are no longer following \"Roger Histand\""
            })
    void says_flashes_in_the_words_that_clients_compare(String key, String flash) {
        assertThat(texts.find("flash." + key, "Roger Histand")).contains(flash);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "timeline.home, My Timeline",
                "timeline.public, Public Timeline",
                "timeline.empty, There's no message so far.",
                "profile.self, This is you!",
                "profile.following, You are currently following this user.",
                "profile.notFollowing, You are not yet following this user.",
                "profile.follow, Follow user",
                "profile.unfollow, Unfollow user",
                "nav.logout, Sign out",
                "register.mismatch, The two passwords do not match",
                "register.taken, The username is already taken"
            })
    void has_the_texts_of_the_contract(String key, String text) {
        assertThat(texts.of(key)).isEqualTo(text);
    }

    @Test
    void names_the_author_of_a_timeline() {
        assertThat(texts.of("timeline.user", "Roger Histand")).isEqualTo("Roger Histand's Timeline");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{0}", "O'Brien", "''", "{", "<b>", "a,choice,1#x", "rødgrød 🍓"})
    void says_names_as_they_are(String name) {
        assertThat(texts.find("flash.followed", name)).contains("You are now following \"" + name + "\"");
        assertThat(texts.of("timeline.user", name)).isEqualTo(name + "'s Timeline");
    }

    @Test
    void tells_how_much_too_long_a_message_is() {
        assertThat(texts.of("compose.tooLong", 281)).isEqualTo("A message has at most 280 characters: yours has 281");
    }

    @Test
    void has_no_text_for_an_unknown_key() {
        assertThat(texts.find("flash.site", "x")).isEmpty();
        assertThat(texts.find("flash.", "x")).isEmpty();
        assertThatThrownBy(() -> texts.of("no.such.key")).isInstanceOf(MissingResourceException.class);
    }
}
