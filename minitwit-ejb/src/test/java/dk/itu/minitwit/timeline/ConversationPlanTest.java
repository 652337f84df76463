package dk.itu.minitwit.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.TestDatabase;
import dk.itu.minitwit.TestPersistence;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Conversations and the contexts of messages cost the same with many messages, replies and likes. */
class ConversationPlanTest {

    private static final int MESSAGES = 20_000;
    private static final int PAGE = 31;

    /** From the sixth execution on, PostgreSQL may use a generic plan. */
    private static final int TIMES = 12;

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.emptyForTheClass();

    private static PlanRecorder recorder;
    private static EntityManagerFactory factory;
    private static EntityManager entityManager;

    private final TimelineRepository timelines = new TimelineRepository();
    private final ConversationRepository conversations = new ConversationRepository();

    ConversationPlanTest() {
        timelines.entityManager = entityManager;
        conversations.entityManager = entityManager;
    }

    /** Every fourth message answers one before it, every eightieth the second; everybody likes the second, and every message has three likes. */
    @BeforeAll
    static void seed() throws SQLException {
        DATABASE.execute("INSERT INTO users (username, email, password_hash)"
                + " SELECT 'user ' || n, 'a@b', 'none' FROM generate_series(1, 2000) n");
        DATABASE.execute("INSERT INTO messages (author_id, text, published_at)"
                + " SELECT 1 + n % 2000, 'hi', to_timestamp(n) FROM generate_series(1, " + MESSAGES + ") n");
        DATABASE.execute("INSERT INTO replies SELECT m.id, p.id, p.author_id FROM messages m JOIN messages p"
                + " ON p.id = CASE WHEN m.id % 80 = 0 THEN 2 ELSE m.id - 3 END WHERE m.id % 4 = 0");
        DATABASE.execute("INSERT INTO likes SELECT id, 1 + (id + n) % 2000 FROM messages, generate_series(1, 3) n"
                + " UNION SELECT 2, id FROM users");
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
    void a_message_and_its_ancestors() throws SQLException {
        QueryPlan plan = plan(() -> conversations.thread(7, "user 1", MESSAGES, 20), 2);

        assertThat(plan.rowsRead("messages")).isLessThanOrEqualTo(2 * 2 + 2);
    }

    @Test
    void a_page_of_a_large_conversation() throws SQLException {
        QueryPlan plan = plan(() -> conversations.replies(7, 2, MESSAGES / 2, PAGE), PAGE);

        assertThat(plan.indexes()).contains("replies_to");
        assertThat(plan.rowsRead("messages")).isLessThanOrEqualTo(3 * PAGE);
    }

    @Test
    void the_newest_of_a_large_conversation() throws SQLException {
        QueryPlan plan =
                plan(() -> conversations.newestReplies(TimelineService.ANONYMOUS, 2, MESSAGES / 2, PAGE), PAGE);

        assertThat(plan.indexes()).contains("replies_to");
        assertThat(plan.rowsRead("messages")).isLessThanOrEqualTo(3 * PAGE);
    }

    /** For signed-in and anonymous readers by the same plan, which is made once. */
    @ParameterizedTest
    @ValueSource(longs = {TimelineService.ANONYMOUS, 7})
    void a_public_page_in_context(long reader) throws SQLException {
        QueryPlan plan = plan(() -> timelines.everybodyInContext(reader, PageRequest.newest(), PAGE), PAGE);

        assertThat(plan.indexes()).contains("replies_pkey", "message_counts_pkey");
        assertThat(plan.rowsRead("messages")).isLessThanOrEqualTo(2 * PAGE);
    }

    @ParameterizedTest
    @ValueSource(longs = {TimelineService.ANONYMOUS, 7})
    void a_profile_in_context(long reader) throws SQLException {
        plan(
                () -> timelines
                        .byInContext(reader, "user 5", PageRequest.newest(), 10)
                        .orElseThrow(),
                10);
    }

    private static QueryPlan plan(Supplier<List<MessageView>> read, int rows) throws SQLException {
        for (int i = 1; i < TIMES; i++) {
            read.get();
        }
        assertThat(read.get()).hasSize(rows);
        QueryPlan plan = QueryPlan.parse(recorder.plan(), DATABASE);
        List<?> plannedAnew = entityManager
                .createNativeQuery("SELECT statement FROM pg_prepared_statements"
                        + " WHERE generic_plans = 0 AND custom_plans > 5 AND statement LIKE '%message_counts%'")
                .getResultList();
        assertThat(plannedAnew.size())
                .as("statements that are planned each time")
                .isZero();
        assertThat(plan.scannedWhole()).doesNotContain("messages", "replies", "likes", "message_counts", "users");
        assertThat(plan.rowsRead("replies")).isLessThanOrEqualTo(2L * rows + 2);
        assertThat(plan.rowsRead("likes")).isLessThanOrEqualTo(rows);
        return plan;
    }
}
