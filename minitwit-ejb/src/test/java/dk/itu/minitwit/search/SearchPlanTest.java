package dk.itu.minitwit.search;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.TestDatabase;
import dk.itu.minitwit.TestPersistence;
import dk.itu.minitwit.timeline.PlanRecorder;
import dk.itu.minitwit.timeline.QueryPlan;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A search reads a bounded part of the messages, whatever its words are. */
class SearchPlanTest {

    private static final int MESSAGES = 60_000;
    private static final int RECENT = 20_000;
    private static final int PAGE = 31;

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.emptyForTheClass();

    private static PlanRecorder recorder;
    private static EntityManagerFactory factory;
    private static EntityManager entityManager;

    private final SearchRepository search = new SearchRepository();

    SearchPlanTest() {
        search.entityManager = entityManager;
    }

    @BeforeAll
    static void seed() throws SQLException {
        DATABASE.execute("INSERT INTO users (username, email, password_hash)"
                + " SELECT 'user ' || n, 'a@b', 'none' FROM generate_series(1, 5000) n");
        DATABASE.execute("INSERT INTO messages (author_id, text, published_at)"
                + " SELECT 1 + n % 5000, 'hi', to_timestamp(n) FROM generate_series(1, " + MESSAGES + ") n");
        DATABASE.execute("INSERT INTO message_words SELECT id, ('common:1 w' || id % 5000 || ':2'"
                + " || CASE WHEN id % 20000 = 7 THEN ' rare:3' ELSE '' END)::tsvector FROM messages");
        DATABASE.execute("ANALYZE");
        recorder = new PlanRecorder(DATABASE.connect());
        factory = TestPersistence.entityManagers(recorder.database());
        entityManager = factory.createEntityManager();
    }

    @AfterAll
    static void disconnect() throws SQLException {
        entityManager.close();
        factory.close();
        recorder.close();
    }

    @Test
    void a_common_word_is_found_among_the_newest() throws SQLException {
        QueryPlan plan = plan("'common'", PAGE);

        assertThat(plan.rowsRead("message_words")).isLessThanOrEqualTo(RECENT);
        assertThat(plan.rowsRead("messages")).isLessThanOrEqualTo(4 * PAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rare|3", "w17|12", "absent|0"})
    void another_word_is_found_by_the_index(String wordAndHits) throws SQLException {
        String[] parts = wordAndHits.split("\\|");
        int hits = Integer.parseInt(parts[1]);

        QueryPlan plan = plan("'" + parts[0] + "'", hits);

        assertThat(plan.indexes()).contains("message_words_words");
        assertThat(plan.rowsRead("message_words")).isLessThanOrEqualTo(RECENT + 2L * hits);
    }

    private QueryPlan plan(String condition, int hits) throws SQLException {
        for (int i = 0; i < 12; i++) {
            assertThat(search.messages(7, new SearchQuery(condition), Long.MAX_VALUE, PAGE))
                    .hasSize(hits);
        }
        QueryPlan plan = QueryPlan.parse(recorder.plan(), DATABASE);
        assertThat(plan.scannedWhole()).doesNotContain("messages", "message_words", "users");
        return plan;
    }
}
