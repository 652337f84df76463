package dk.itu.minitwit.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.itu.minitwit.TestData;
import dk.itu.minitwit.TestDatabase;
import dk.itu.minitwit.notice.NoticeKind;
import dk.itu.minitwit.notice.NoticeView;
import dk.itu.minitwit.shared.BusinessException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Notices for programs: each once, in whatever order transactions commit. */
class NoticeArrivalServiceTest {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.emptyForEachTest();

    private static final List<NoticeKind> ALL = List.of(NoticeKind.values());

    private final NoticeArrivalService notices = new NoticeArrivalService();
    private final TestData data = new TestData(DATABASE);
    private long anna;

    @BeforeEach
    void prepare() throws SQLException {
        notices.arrivals = new ArrivalRepository();
        notices.arrivals.entityManager = DATABASE.entityManager();
        notices.notices = new NoticeArrivalRepository();
        notices.notices.entityManager = DATABASE.entityManager();
        anna = data.user("anna");
    }

    private void follow(String name) throws SQLException {
        DATABASE.execute(insertion(data.user(name)));
    }

    private String insertion(long actor) {
        return "INSERT INTO notices (user_id, kind, actor_id) VALUES (" + anna + ", 'follow', " + actor + ")";
    }

    private static List<String> actors(NoticeArrivals page) {
        return page.notices().stream().map(NoticeView::actor).toList();
    }

    @Test
    void a_notice_that_is_committed_late_is_not_missed() throws SQLException {
        long slow = data.user("slow");
        String start = notices.newest(anna, ALL, 10).since();
        try (Connection writer = DATABASE.connect();
                Statement statement = writer.createStatement()) {
            writer.setAutoCommit(false);
            statement.execute(insertion(slow));
            follow("quick");

            assertThat(actors(notices.newest(anna, ALL, 10))).as("held back").isEmpty();
            NoticeArrivals first = notices.since(anna, ALL, start, 10);
            assertThat(first.notices()).as("held back").isEmpty();
            writer.commit();

            NoticeArrivals second = notices.since(anna, ALL, first.since(), 10);
            assertThat(actors(second)).containsExactly("slow", "quick");
            NoticeArrivals end = notices.since(anna, ALL, second.since(), 10);
            assertThat(end).isEqualTo(new NoticeArrivals(List.of(), null, second.since()));
        }
    }

    @Test
    void older_pages_are_of_what_had_arrived() throws SQLException {
        for (int i = 1; i <= 5; i++) {
            follow("number " + i);
        }
        NoticeArrivals first = notices.newest(anna, ALL, 2);
        follow("new");
        NoticeArrivals second = notices.before(anna, ALL, first.before(), 2);
        NoticeArrivals third = notices.before(anna, ALL, second.before(), 2);

        assertThat(actors(first)).containsExactly("number 5", "number 4");
        assertThat(actors(second)).containsExactly("number 3", "number 2");
        assertThat(actors(third)).containsExactly("number 1");
        assertThat(third.before()).isNull();
        assertThat(actors(notices.since(anna, ALL, third.since(), 1))).containsExactly("new");
    }

    @Test
    void are_of_one_user_and_of_the_wanted_kinds_without_muted_ones() throws SQLException {
        String start = notices.newest(anna, ALL, 10).since();
        follow("bo");
        long muted = data.user("muted");
        DATABASE.execute(insertion(muted));
        data.mute(anna, muted);

        assertThat(actors(notices.since(anna, ALL, start, 10))).containsExactly("bo");
        assertThat(actors(notices.newest(anna, ALL, 10))).containsExactly("bo");
        assertThat(actors(notices.since(anna, List.of(NoticeKind.LIKE), start, 10)))
                .isEmpty();
        assertThat(actors(notices.since(muted, ALL, start, 10))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1.-", "1.-1", "zzzzzzzzzzzz.1", "1.zzzzzzzzzzzzzzzzzzzz"})
    void a_damaged_cursor_is_refused(String cursor) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> notices.since(anna, ALL, cursor, 10))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("since"));
        if (!cursor.startsWith("z")) {
            assertThatExceptionOfType(BusinessException.class)
                    .isThrownBy(() -> notices.before(anna, ALL, cursor, 10))
                    .satisfies(refused -> assertThat(refused.field()).isEqualTo("before"));
        }
    }
}
