package dk.itu.minitwit.follow;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.TestDatabase;
import dk.itu.minitwit.TestPersistence;
import dk.itu.minitwit.timeline.PlanRecorder;
import dk.itu.minitwit.timeline.QueryPlan;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Users to follow cost the same with many users and messages. */
class SuggestionPlanTest {

    private static final int MESSAGES = 50_000;
    private static final int NEWEST = 1_000;

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.emptyForTheClass();

    @Test
    void are_found_among_the_newest_messages() throws SQLException {
        DATABASE.execute("INSERT INTO users (username, email, password_hash)"
                + " SELECT 'user ' || n, 'a@b', 'none' FROM generate_series(1, 20000) n");
        DATABASE.execute("INSERT INTO messages (author_id, text, published_at)"
                + " SELECT 1 + n * 7919 % 20000, 'hi', to_timestamp(n) FROM generate_series(1, " + MESSAGES + ") n");
        DATABASE.execute("INSERT INTO follows SELECT u, 1 + (u + n * 5) % 20000"
                + " FROM generate_series(1, 500) u, generate_series(1, 40) n");
        DATABASE.execute("ANALYZE");
        try (PlanRecorder recorder = new PlanRecorder(DATABASE.connect());
                EntityManagerFactory factory = TestPersistence.entityManagers(recorder.database());
                EntityManager entityManager = factory.createEntityManager()) {
            SuggestionRepository suggestions = new SuggestionRepository();
            suggestions.entityManager = entityManager;
            // From the sixth execution on, PostgreSQL may use a generic plan.
            for (int i = 0; i < 12; i++) {
                assertThat(suggestions.suggestions(1, Instant.EPOCH, 5)).hasSize(5);
            }
            QueryPlan plan = QueryPlan.parse(recorder.plan(), DATABASE);
            assertThat(plan.indexes()).contains("messages_newest", "user_counts_pkey");
            assertThat(plan.rowsRead("messages")).isLessThanOrEqualTo(NEWEST);
            assertThat(plan.rowsRead("user_counts")).isLessThanOrEqualTo(NEWEST);
            assertThat(plan.rowsRead("users")).isLessThanOrEqualTo(NEWEST + 5L);
            assertThat(plan.scannedWhole()).doesNotContain("messages", "users", "user_counts", "follows");
        }
    }
}
