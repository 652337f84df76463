package dk.itu.minitwit.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.TestDatabase;
import dk.itu.minitwit.TestPersistence;
import dk.itu.minitwit.timeline.PlanRecorder;
import dk.itu.minitwit.timeline.QueryPlan;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A page of notices costs the same for a user with many of them. */
class NoticePlanTest {

    private static final int NOTICES = 20_000;
    private static final int PAGE = 101;

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.emptyForTheClass();

    @Test
    void a_page_of_each_kind_is_read_from_the_index() throws SQLException {
        DATABASE.execute("INSERT INTO users (username, email, password_hash)"
                + " SELECT 'user ' || n, 'a@b', 'none' FROM generate_series(1, 5000) n");
        DATABASE.execute("INSERT INTO messages (author_id, text, published_at)"
                + " SELECT 1, 'hi', now() FROM generate_series(1, 10000)");
        DATABASE.execute("INSERT INTO notices (user_id, kind, actor_id, message_id)"
                + " SELECT 1, CASE WHEN n % 1000 = 0 THEN 'reply' ELSE 'like' END, 1 + n % 200, 1 + n / 200"
                + " FROM generate_series(0, " + (NOTICES - 1) + ") n");
        DATABASE.execute("ANALYZE");
        try (PlanRecorder recorder = new PlanRecorder(DATABASE.connect());
                EntityManagerFactory factory = TestPersistence.entityManagers(recorder.database());
                EntityManager entityManager = factory.createEntityManager()) {
            NoticeRepository notices = new NoticeRepository();
            notices.entityManager = entityManager;
            for (List<NoticeKind> kinds : List.of(List.of(NoticeKind.values()), List.of(NoticeKind.REPLY))) {
                for (int i = 0; i < 12; i++) {
                    assertThat(notices.newest(1, kinds, NOTICES + 1, PAGE)).hasSize(kinds.size() > 1 ? PAGE : 20);
                }
                QueryPlan plan = QueryPlan.parse(recorder.plan(), DATABASE);
                assertThat(plan.indexes()).contains("notices_newest");
                assertThat(plan.rowsRead("notices")).isLessThanOrEqualTo(2 * PAGE);
                assertThat(plan.scannedWhole()).doesNotContain("notices", "messages", "users");
            }
        }
    }
}
