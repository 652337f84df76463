package dk.itu.minitwit.api;

import static dk.itu.minitwit.api.SimulatorApi.messagesOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** POST /register: accepted users. The API has few rules. */
class AcceptedRegistrationIT extends ApiCases {

    private static final int MAX_LENGTH = 255;
    private static final int FIRST_IDEOGRAPH = 0x4E00;
    private static final int LAST_IDEOGRAPH = 0x9FA5;

    @ParameterizedTest
    @ValueSource(strings = {"test@test", "@", "a@b", "ann@example.com", "æ@ø", "two@at@signs"})
    void accepts_any_email_address_with_an_at_sign(String email) {
        api.register(freshName(), email, "p").assertDone();
    }

    @Test
    void accepts_one_letter_names() {
        // A random one of many characters, so that an earlier run against the same installation has hardly used it.
        String letter = Character.toString(ThreadLocalRandom.current().nextInt(FIRST_IDEOGRAPH, LAST_IDEOGRAPH));

        api.register(letter, "a@b", "p").assertDone();

        api.get(messagesOf(letter)).assertOk();
    }

    @Test
    void has_no_password_policy() {
        api.register(freshName(), "a@b", "p").assertDone();
        api.register(freshName(), "a@b", " ").assertDone();
        api.register(freshName(), "a@b", "kodeord på dansk ÆØÅ 日本 😀").assertDone();
        api.register(freshName(), "a@b", "long".repeat(250)).assertDone();
    }

    @Test
    void accepts_one_email_address_for_several_users() {
        String email = "shared@example.com";

        api.register(freshName(), email, "p").assertDone();
        api.register(freshName(), email, "p").assertDone();
    }

    @Test
    void tells_names_apart_by_case() {
        String name = user();
        String upper = name.toUpperCase(Locale.ROOT);

        api.get(messagesOf(upper)).assertError(404);
        api.register(upper, "a@b", "p").assertDone();
        api.post(upper, "in capitals").assertDone();

        assertThat(api.get(messagesOf(name)).contents()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "ø", "😀"})
    void accepts_names_of_255_characters_and_no_longer_ones(String character) {
        String end = freshName();
        String longest = character.repeat(MAX_LENGTH - end.length()) + end;

        api.register(longest, "a@b", "p").assertDone();
        api.register(character + longest, "a@b", "p").assertError(400);

        api.get(messagesOf(longest)).assertOk();
        api.get(messagesOf(character + longest)).assertError(404);
    }
}
