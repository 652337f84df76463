package dk.itu.minitwit.api;

import static dk.itu.minitwit.api.SimulatorApi.messagesOf;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** GET /msgs and /msgs/{username}: messages, newest first. */
class TimelineIT extends ApiCases {

    private static final int CLOCKS_APART_SECONDS = 5;

    @Test
    void shows_text_author_and_time() {
        String author = user();
        long before = Instant.now().getEpochSecond() - CLOCKS_APART_SECONDS;

        api.post(author, "hello").assertDone();

        ApiAnswer answer = api.get(messagesOf(author)).assertOk();
        assertThat(answer.body())
                .matches("\\[\\{\"content\":\"hello\",\"pub_date\":\\d+,\"user\":\"" + author + "\"}]");
        assertThat(answer.array().getJsonObject(0).getJsonNumber("pub_date").longValueExact())
                .isBetween(before, Instant.now().getEpochSecond() + CLOCKS_APART_SECONDS);
    }

    @Test
    void shows_everybodys_newest_first() {
        String ann = user();
        String bo = user();
        api.post(ann, "first " + ann).assertDone();
        api.post(bo, "second " + bo).assertDone();
        api.post(ann, "third " + ann).assertDone();

        assertThat(api.get("/msgs").contents()).startsWith("third " + ann, "second " + bo, "first " + ann);

        JsonObject second = api.get("/msgs").array().getJsonObject(1);
        assertThat(second.getString("user")).isEqualTo(bo);
        assertThat(second.keySet()).containsExactlyInAnyOrder("content", "pub_date", "user");
    }

    @Test
    void shows_one_authors_newest_first() {
        String ann = user();
        String bo = user();
        api.post(ann, "first").assertDone();
        api.post(bo, "not hers").assertDone();
        api.post(ann, "second").assertDone();
        api.post(ann, "third").assertDone();

        assertThat(api.get(messagesOf(ann)).contents()).containsExactly("third", "second", "first");
    }

    @Test
    void is_not_a_followed_user() {
        String ann = user();
        String bo = user();
        api.follow(ann, bo).assertDone();
        api.post(bo, "followed").assertDone();

        assertThat(api.get(messagesOf(ann)).contents()).isEmpty();
    }

    @Test
    void is_an_empty_list_before_the_first_message() {
        assertThat(api.get(messagesOf(user())).assertOk().body()).isEqualTo("[]");
    }

    @Test
    void an_unknown_user_has_no_profile() {
        api.get(messagesOf("nobody of this name")).assertError(404);
        api.get(messagesOf(user() + "x")).assertError(404);
    }
}
