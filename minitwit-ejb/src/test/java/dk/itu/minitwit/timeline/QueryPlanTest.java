package dk.itu.minitwit.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.TestDatabase;
import dk.itu.minitwit.TestPersistence;
import dk.itu.minitwit.timeline.PageRequest.Direction;
import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The cost of a page does not depend on the number of messages: it reads only the rows of the page in index order. */
class QueryPlanTest {

    private static final int MESSAGES = 50_000;
    private static final int USERS = 5_000;
    private static final int AUTHORS = 199;
    private static final int FOLLOWED = 40;
    private static final int MANY_FOLLOWED = 1_500;
    private static final int FOLLOWER_OF_AUTHORS = USERS - 1;
    private static final int FOLLOWER_OF_SILENT = USERS;
    private static final int NEAREST = 1_000;
    private static final int PAGE = 31;

    /** From the sixth execution on, PostgreSQL may use a generic plan. */
    private static final int TIMES = 12;

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.emptyForTheClass();

    private static PlanRecorder recorder;
    private static EntityManagerFactory factory;

    private final TimelineRepository timelines = new TimelineRepository();

    /** The page's position: newest, oldest, half-way down, half-way up. */
    enum Place {
        TOP(PageRequest.newest()),
        DOWN(new PageRequest(new Cursor(time(MESSAGES / 2), MESSAGES / 2), Direction.OLDER)),
        UP(new PageRequest(new Cursor(time(MESSAGES / 2), MESSAGES / 2), Direction.NEWER)),
        BOTTOM(new PageRequest(new Cursor(time(0), 0), Direction.NEWER));

        private final PageRequest page;

        Place(PageRequest page) {
            this.page = page;
        }
    }

    @BeforeAll
    static void seed() throws SQLException {
        DATABASE.execute("INSERT INTO users (username, email, password_hash)"
                + " SELECT 'user ' || n, 'a@b', 'none' FROM generate_series(1, " + USERS + ") n");
        // Most users have no message, one per cent is flagged, and some messages share a second.
        DATABASE.execute("INSERT INTO messages (author_id, text, published_at, flagged)"
                + " SELECT 1 + n * 7919 % " + AUTHORS + ", 'message ' || n, to_timestamp(n / 3), n % 100 = 0"
                + " FROM generate_series(1, " + MESSAGES + ") n");
        DATABASE.execute("INSERT INTO follows SELECT u, 1 + (u + n * 5) % " + USERS + " FROM generate_series(1, "
                + AUTHORS + ") u, generate_series(1, " + FOLLOWED + ") n");
        DATABASE.execute("INSERT INTO follows SELECT " + FOLLOWER_OF_AUTHORS + ", n FROM generate_series(1, "
                + MANY_FOLLOWED + ") n");
        DATABASE.execute("INSERT INTO follows SELECT " + FOLLOWER_OF_SILENT + ", " + AUTHORS
                + " + n - 1 FROM generate_series(1, " + MANY_FOLLOWED + ") n");
        DATABASE.execute("ANALYZE");
    }

    private static Instant time(int message) {
        return Instant.ofEpochSecond(message / 3);
    }

    @BeforeAll
    static void connect() throws SQLException {
        recorder = new PlanRecorder(DATABASE.connect());
        factory = TestPersistence.entityManagers(recorder.database());
    }

    @AfterAll
    static void disconnect() throws SQLException {
        factory.close();
        recorder.close();
    }

    @BeforeEach
    void prepare() {
        timelines.entityManager = factory.createEntityManager();
    }

    @AfterEach
    void close() {
        timelines.entityManager.close();
    }

    @ParameterizedTest
    @EnumSource
    void reads_a_page_of_everybodys_from_the_index(Place place) throws SQLException {
        QueryPlan plan = plan(() -> timelines.everybody(place.page, PAGE, Integer.MAX_VALUE));

        assertThat(plan.indexes()).contains("messages_newest");
        assertThat(plan.rowsRead("messages")).isLessThanOrEqualTo(PAGE);
        assertThat(plan.sorts()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void reads_a_page_of_an_authors_from_the_index(Place place) throws SQLException {
        QueryPlan plan = plan(() ->
                timelines.by("user 7", place.page, PAGE, Integer.MAX_VALUE).orElseThrow());

        assertThat(plan.indexes()).contains("messages_newest_by_author", "users_username_unique");
        assertThat(plan.rowsRead("messages")).isLessThanOrEqualTo(PAGE);
        assertThat(plan.sorts()).allMatch(rows -> rows <= PAGE);
    }

    @ParameterizedTest
    @EnumSource
    void reads_a_page_of_home_from_the_index(Place place) throws SQLException {
        QueryPlan plan = plan(() -> timelines.followedBy(1, place.page, PAGE));

        assertThat(plan.indexes()).contains("messages_newest_by_author", "follows_pkey");
        // The newest message of each author, a page of each chosen author, and the texts of the page.
        assertThat(plan.rowsRead("messages")).isLessThanOrEqualTo(FOLLOWED + 1 + PAGE * PAGE + PAGE);
        assertThat(plan.sorts()).allMatch(rows -> rows <= PAGE * PAGE);
    }

    @ParameterizedTest
    @EnumSource
    void reads_home_of_a_user_with_many_follows_from_the_public_timeline(Place place) throws SQLException {
        QueryPlan plan = plan(() -> timelines.followedBy(FOLLOWER_OF_AUTHORS, place.page, PAGE));

        assertThat(plan.indexes()).contains("messages_newest", "follows_pkey");
        assertThat(plan.rowsRead("messages")).isLessThanOrEqualTo(NEAREST + PAGE);
    }

    @ParameterizedTest
    @EnumSource
    void reads_little_more_for_many_followed_users_without_messages(Place place) throws SQLException {
        QueryPlan plan = plan(() -> timelines.followedBy(FOLLOWER_OF_SILENT, place.page, PAGE));

        assertThat(plan.rowsRead("messages")).isLessThanOrEqualTo(NEAREST + MANY_FOLLOWED + 1 + PAGE * PAGE + PAGE);
    }

    private interface Read {
        List<MessageView> page();
    }

    private QueryPlan plan(Read read) throws SQLException {
        for (int i = 1; i < TIMES; i++) {
            read.page();
        }
        assertThat(read.page()).hasSize(PAGE);
        QueryPlan plan = QueryPlan.parse(recorder.plan(), DATABASE);
        List<?> plannedAnew = timelines
                .entityManager
                .createNativeQuery("SELECT statement FROM pg_prepared_statements"
                        + " WHERE generic_plans = 0 AND custom_plans > 5 AND statement LIKE '%bytes_before%'")
                .getResultList();
        assertThat(plannedAnew.size())
                .as("statements that are planned each time")
                .isZero();
        assertThat(plan.scannedWhole()).doesNotContain("messages", "follows", "users");
        assertThat(plan.mismatches()).isLessThanOrEqualTo(MANY_FOLLOWED);
        return plan;
    }
}
