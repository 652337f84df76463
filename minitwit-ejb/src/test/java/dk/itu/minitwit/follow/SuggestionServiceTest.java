package dk.itu.minitwit.follow;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.TestData;
import dk.itu.minitwit.TestDatabase;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Users to follow: the service with its repository and database. */
class SuggestionServiceTest {

    private static final Instant NOW = Instant.parse("2026-02-03T12:00:00Z");
    private static final int LIMIT = 5;

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.emptyForEachTest();

    private final TestData data = new TestData(DATABASE);
    private final SuggestionService suggestions = new SuggestionService();
    private long reader;
    private long anna;
    private long bo;
    private long carl;

    @BeforeEach
    void prepare() throws SQLException {
        suggestions.suggestions = new SuggestionRepository();
        suggestions.suggestions.entityManager = DATABASE.entityManager();
        suggestions.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        reader = data.user("reader");
        anna = data.user("anna");
        bo = data.user("bo");
        carl = data.user("carl");
        for (long author : new long[] {reader, anna, bo, carl}) {
            data.message(author, "hi", NOW.minusSeconds(60));
        }
    }

    @Test
    void are_the_most_followed_then_the_most_active_of_the_week() throws SQLException {
        data.follow(anna, carl);
        data.message(bo, "again", NOW);

        assertThat(suggestions.of(reader, LIMIT))
                .containsExactly(new Suggestion("carl", 1), new Suggestion("bo", 0), new Suggestion("anna", 0));
        assertThat(suggestions.of(reader, 2)).hasSize(2);
    }

    @Test
    void have_written_this_week() throws SQLException {
        long silent = data.user("silent");
        data.message(silent, "long ago", NOW.minus(SuggestionService.WEEK));
        data.flag(data.message(data.user("flagged"), "hidden", NOW));

        assertThat(suggestions.of(reader, LIMIT))
                .extracting(Suggestion::username)
                .containsOnly("anna", "bo", "carl");
    }

    @Test
    void are_nobody_whom_the_reader_knows_or_shuns_and_nobody_suspended() throws SQLException {
        data.follow(reader, anna);
        DATABASE.execute("INSERT INTO barriers VALUES (?, ?, 'mute')", reader, bo);
        DATABASE.execute("UPDATE users SET suspension_reason = 'spam' WHERE id = ?", carl);
        assertThat(suggestions.of(reader, LIMIT)).isEmpty();

        DATABASE.execute("UPDATE users SET suspended_until = now() - interval '1 second' WHERE id = ?", carl);
        assertThat(suggestions.of(reader, LIMIT))
                .extracting(Suggestion::username)
                .containsExactly("carl");
    }
}
