package dk.itu.minitwit.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.itu.minitwit.TestData;
import dk.itu.minitwit.TestDatabase;
import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import dk.itu.minitwit.timeline.TestTimelines;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages for programs: each message once, in whatever order transactions take their ids and times, and commit. */
class ArrivalServiceTest {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.emptyForEachTest();

    private static final Instant NOW = Instant.parse("2026-02-03T04:05:06Z");
    private static final Selection ALL = Selection.everybody(0);

    private final ArrivalService arrivals = new ArrivalService();
    private final TestData data = new TestData(DATABASE);
    private long anna;
    private long bo;

    @BeforeEach
    void prepare() throws SQLException {
        arrivals.arrivals = new ArrivalRepository();
        arrivals.arrivals.entityManager = DATABASE.entityManager();
        arrivals.timelines = TestTimelines.on(DATABASE.entityManager());
        anna = data.user("anna");
        bo = data.user("bo");
    }

    /** A writer whose transaction lasts until the end of the test's step. */
    private static final class Writer implements AutoCloseable {

        private final Connection connection;

        Writer() throws SQLException {
            connection = DATABASE.connect();
            connection.setAutoCommit(false);
        }

        void write(long author, String text, Instant time) throws SQLException {
            run(
                    "INSERT INTO messages (author_id, text, published_at) VALUES (" + author + ", ?, '" + time + "')",
                    text);
        }

        /** Takes an id, as an insertion does before it has a number of a transaction. */
        long takeId() throws SQLException {
            try (PreparedStatement statement =
                            connection.prepareStatement("SELECT nextval(pg_get_serial_sequence('messages', 'id'))");
                    ResultSet id = statement.executeQuery()) {
                id.next();
                return id.getLong(1);
            }
        }

        void write(long id, long author, String text) throws SQLException {
            run(
                    "INSERT INTO messages (id, author_id, text, published_at) OVERRIDING SYSTEM VALUE VALUES (" + id
                            + ", " + author + ", ?, now())",
                    text);
        }

        private void run(String sql, String text) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setString(1, text);
                statement.executeUpdate();
            }
        }

        void commit() throws SQLException {
            connection.commit();
        }

        @Override
        public void close() throws SQLException {
            connection.rollback();
            connection.close();
        }
    }

    private static List<String> texts(ArrivalPage page) {
        return page.messages().stream().map(ArrivedMessage::text).toList();
    }

    @Test
    void a_message_that_is_committed_late_is_not_missed() throws SQLException {
        String start = arrivals.newest(ALL, 10).since();
        try (Writer slow = new Writer()) {
            slow.write(anna, "slow", NOW.minusSeconds(60));
            data.message(bo, "quick", NOW);

            ArrivalPage first = arrivals.since(ALL, start, 10);
            assertThat(texts(first)).as("held back").isEmpty();
            assertThat(texts(arrivals.newest(ALL, 10))).as("held back").isEmpty();
            slow.commit();

            ArrivalPage second = arrivals.since(ALL, first.since(), 10);
            assertThat(texts(second)).containsExactly("slow", "quick");
            assertThat(texts(arrivals.since(ALL, second.since(), 10))).isEmpty();
        }
    }

    @Test
    void a_message_whose_transaction_fails_holds_back_nothing() throws SQLException {
        String start = arrivals.newest(ALL, 10).since();
        try (Writer failing = new Writer()) {
            failing.write(anna, "failing", NOW);
            data.message(bo, "quick", NOW);
        }

        assertThat(texts(arrivals.since(ALL, start, 10))).containsExactly("quick");
    }

    /** The database may give the transaction its number with the id, or only with the insertion. */
    @Test
    void an_id_that_was_taken_early_and_written_late_is_not_missed() throws SQLException {
        data.message(bo, "first, whose id the database logs with a number", NOW);
        String start = arrivals.newest(ALL, 10).since();
        try (Writer slow = new Writer()) {
            long id = slow.takeId();
            data.message(bo, "quick, with a greater id", NOW);
            ArrivalPage first = arrivals.since(ALL, start, 10);

            slow.write(id, anna, "slow, with a smaller id");
            slow.commit();

            List<String> read = new ArrayList<>(texts(first));
            read.addAll(texts(arrivals.since(ALL, first.since(), 10)));
            assertThat(read).containsExactlyInAnyOrder("quick, with a greater id", "slow, with a smaller id");
        }
    }

    @Test
    void older_pages_are_of_what_had_arrived() throws SQLException {
        for (int i = 1; i <= 5; i++) {
            data.message(anna, "number " + i, NOW.plusSeconds(i));
        }
        ArrivalPage first = arrivals.newest(ALL, 2);
        assertThat(texts(first)).containsExactly("number 5", "number 4");

        // Sorts between the pages, and newer than the first.
        data.message(bo, "back-dated", NOW);
        data.message(bo, "new", NOW.plusSeconds(9));
        ArrivalPage second = arrivals.before(ALL, first.before(), 2);
        ArrivalPage third = arrivals.before(ALL, second.before(), 2);

        assertThat(texts(second)).containsExactly("number 3", "number 2");
        assertThat(texts(third)).containsExactly("number 1");
        assertThat(texts(arrivals.since(ALL, first.since(), 10))).containsExactly("back-dated", "new");
        assertThat(third.since()).isEqualTo(first.since());
    }

    @Test
    void every_message_is_read_once_while_four_write() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(4);
        String cursor = arrivals.newest(ALL, 10).since();
        List<String> read = new ArrayList<>();
        try {
            CompletableFuture<?> writing = CompletableFuture.allOf(IntStream.range(0, 4)
                    .mapToObj(i -> CompletableFuture.runAsync(() -> writeFifty(i), writers))
                    .toArray(CompletableFuture[]::new));
            boolean isOver = false;
            while (true) {
                ArrivalPage page = arrivals.since(ALL, cursor, 7);
                read.addAll(texts(page));
                if (isOver && page.since().equals(cursor)) {
                    break;
                }
                cursor = page.since();
                isOver = writing.isDone();
            }
            writing.join();
        } finally {
            writers.shutdown();
        }

        assertThat(read).doesNotHaveDuplicates().hasSize(200);
    }

    private void writeFifty(int writer) {
        for (int i = 0; i < 25; i++) {
            try (Writer one = new Writer()) {
                one.write(anna, writer + " " + i, NOW.minusSeconds(i));
                one.write(bo, writer + " " + i + " again", NOW);
                one.commit();
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }

    @Test
    void are_of_one_author_or_of_followed_users() throws SQLException {
        long carl = data.user("carl");
        data.follow(anna, bo);
        String start = arrivals.newest(Selection.home(anna), 10).since();
        data.message(anna, "anna's", NOW);
        data.message(bo, "bo's", NOW.minusSeconds(1));
        data.message(carl, "carl's", NOW.plusSeconds(1));

        assertThat(texts(arrivals.since(Selection.home(anna), start, 10))).containsExactly("anna's", "bo's");
        assertThat(texts(arrivals.since(Selection.by("carl"), start, 10))).containsExactly("carl's");
        assertThat(texts(arrivals.newest(Selection.home(anna), 10))).containsExactly("anna's", "bo's");
        assertThat(texts(arrivals.newest(Selection.by("bo"), 10))).containsExactly("bo's");
        assertThat(texts(arrivals.since(ALL, start, 2))).containsExactly("anna's", "bo's");
    }

    @Test
    void the_home_timeline_is_the_same_in_both_orders() throws SQLException {
        long carl = data.user("carl");
        data.follow(anna, bo);
        data.follow(anna, carl);
        data.mute(anna, carl);
        String start = arrivals.newest(Selection.home(anna), 10).since();
        long question = data.message(data.user("stranger"), "a question", NOW);
        data.reply(bo, question, "to a stranger", NOW);
        data.message(carl, "of a muted user", NOW);
        data.reply(bo, data.message(anna, "mine", NOW), "to anna", NOW);

        assertThat(texts(arrivals.since(Selection.home(anna), start, 10))).containsExactly("mine", "to anna");
        assertThat(texts(arrivals.newest(Selection.home(anna), 10))).containsExactly("to anna", "mine");
        assertThat(texts(arrivals.since(Selection.everybody(anna), start, 10)))
                .containsExactlyInAnyOrderElementsOf(texts(arrivals.newest(Selection.everybody(anna), 10)))
                .contains("to a stranger")
                .doesNotContain("of a muted user");
    }

    @Test
    void the_position_moves_past_messages_of_others() throws SQLException {
        String start = arrivals.newest(ALL, 10).since();
        data.message(anna, "anna's", NOW);

        ArrivalPage page = arrivals.since(Selection.by("bo"), start, 10);

        assertThat(page.messages()).isEmpty();
        assertThat(page.since()).isNotEqualTo(start);
        assertThat(arrivals.since(Selection.by("bo"), page.since(), 10).since()).isEqualTo(page.since());
    }

    @Test
    void leave_flagged_messages_out() throws SQLException {
        String start = arrivals.newest(ALL, 10).since();
        long hidden = data.message(anna, "hidden", NOW);
        long shown = data.message(anna, "shown", NOW);
        data.flag(hidden);

        assertThat(texts(arrivals.since(ALL, start, 10))).containsExactly("shown");
        assertThat(arrivals.message(shown)).isEqualTo(new ArrivedMessage(shown, "anna", "shown", NOW));
        assertRefused(ErrorKind.NOT_FOUND, () -> arrivals.message(hidden));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "a.b.c", "-1.1", "1.", "ZZ.1", "zzzzzzzzzzzz.1", "1111111111111.1"})
    void a_damaged_cursor_is_refused(String cursor) {
        assertRefused(ErrorKind.INVALID, () -> arrivals.since(ALL, cursor, 10));
        assertRefused(ErrorKind.INVALID, () -> arrivals.before(ALL, cursor, 10));
    }

    @Test
    void an_unknown_author_is_not_found() {
        String start = arrivals.newest(ALL, 10).since();

        assertRefused(ErrorKind.NOT_FOUND, () -> arrivals.newest(Selection.by("nobody"), 10));
        assertRefused(ErrorKind.NOT_FOUND, () -> arrivals.since(Selection.by("nobody"), start, 10));
        assertRefused(ErrorKind.NOT_FOUND, () -> arrivals.user("\u0000"));
    }

    private static void assertRefused(ErrorKind kind, Runnable work) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(work::run)
                .satisfies(refused -> assertThat(refused.kind()).isEqualTo(kind));
    }
}
