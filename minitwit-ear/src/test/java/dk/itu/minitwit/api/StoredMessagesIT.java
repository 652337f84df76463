package dk.itu.minitwit.api;

import static dk.itu.minitwit.api.SimulatorApi.messagesOf;
import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.system.MiniTwitProcess;
import java.time.Duration;
import java.time.Instant;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Timelines with flagged messages and messages of other times, which the API cannot create. */
@OwnInstallation
class StoredMessagesIT extends ApiCases {

    @ArquillianResource
    private MiniTwitProcess minitwit;

    private StoredRows rows;

    @BeforeEach
    void openDatabase() {
        rows = new StoredRows(minitwit.database());
    }

    @Test
    void hidden_messages_are_left_out() {
        String author = user();
        String hidden = "hidden of " + author;
        api.post(author, "before").assertDone();
        api.post(author, hidden).assertDone();
        api.post(author, "after").assertDone();

        rows.flag(hidden);

        assertThat(api.get(messagesOf(author)).contents()).containsExactly("after", "before");
        assertThat(api.get("/msgs?no=1000").contents())
                .startsWith("after", "before")
                .doesNotContain(hidden);
    }

    @Test
    void hidden_messages_do_not_count() {
        String author = user();
        String hidden = "hidden of " + author;
        api.post(author, "before").assertDone();
        api.post(author, hidden).assertDone();

        rows.flag(hidden);

        assertThat(api.get(messagesOf(author) + "?no=1").contents()).containsExactly("before");
        assertThat(api.get("/msgs?no=1").contents()).containsExactly("before");
    }

    @Test
    void time_decides_first_and_then_the_order_of_posting() {
        String author = user();
        Instant now = Instant.now();
        rows.message(author, "newer", now);
        rows.message(author, "older", now.minus(Duration.ofDays(1)));
        rows.message(author, "same time, later", now);

        assertThat(api.get(messagesOf(author)).contents()).containsExactly("same time, later", "newer", "older");
        assertThat(api.get("/msgs?no=2").contents()).containsExactly("same time, later", "newer");
    }

    @Test
    void times_are_seconds_since_1970() {
        String author = user();

        rows.message(author, "a moment of 2001", Instant.parse("2001-09-09T01:46:40Z"));

        assertThat(api.get(messagesOf(author)).array().getJsonObject(0).getInt("pub_date"))
                .isEqualTo(1_000_000_000);
    }
}
