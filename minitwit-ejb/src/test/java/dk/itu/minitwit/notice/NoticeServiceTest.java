package dk.itu.minitwit.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.itu.minitwit.TestData;
import dk.itu.minitwit.TestDatabase;
import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class NoticeServiceTest {

    private static final List<NoticeKind> ALL = List.of(NoticeKind.values());

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.emptyForEachTest();

    private final TestData data = new TestData(DATABASE);
    private final NoticeService notices = new NoticeService();
    private long anna;
    private long bo;
    private long carl;
    private long message;

    @BeforeEach
    void prepare() throws SQLException {
        notices.notices = new NoticeRepository();
        notices.notices.entityManager = DATABASE.entityManager();
        anna = data.user("anna");
        bo = data.user("bo");
        carl = data.user("carl");
        message = data.message(anna, "hi", Instant.EPOCH);
    }

    @Test
    void likes_of_a_message_and_followers_are_one_line_each() throws SQLException {
        long other = data.message(anna, "other", Instant.EPOCH);
        add(anna, "like", bo, message);
        add(anna, "follow", bo, null);
        add(anna, "like", bo, other);
        add(anna, "follow", carl, null);
        add(anna, "like", carl, message);
        add(bo, "follow", carl, null);

        assertThat(lines(notices.page(anna, ALL, null)))
                .containsExactly("LIKE carl hi +1", "FOLLOW carl null +1", "LIKE bo other +0");
    }

    @Test
    void mentions_and_replies_are_lines_of_their_own() throws SQLException {
        long one = data.message(bo, "@anna one", Instant.EPOCH);
        long two = data.message(bo, "@anna two", Instant.EPOCH);
        add(anna, "mention", bo, one);
        add(anna, "mention", bo, two);
        add(anna, "reply", bo, two);

        NoticePage page = notices.page(anna, ALL, null);
        assertThat(lines(page))
                .containsExactly("REPLY bo @anna two +0", "MENTION bo @anna two +0", "MENTION bo @anna one +0");
        assertThat(page.lines().get(0).newest().message()).isEqualTo(new NoticeMessage(two, "bo", "@anna two"));
        assertThat(lines(notices.page(anna, List.of(NoticeKind.REPLY), null))).containsExactly("REPLY bo @anna two +0");
    }

    @Test
    void notices_of_flagged_messages_are_hidden() throws SQLException {
        add(anna, "like", bo, message);
        data.flag(message);

        assertThat(notices.page(anna, ALL, null)).isEqualTo(new NoticePage(List.of(), 0, null));
    }

    @Test
    void notices_by_muted_users_are_hidden() throws SQLException {
        add(anna, "like", bo, message);
        add(anna, "follow", carl, null);
        data.mute(anna, bo);

        assertThat(lines(notices.page(anna, ALL, null))).containsExactly("FOLLOW carl null +0");
    }

    @Test
    void are_marked_as_seen_up_to_the_newest_on_the_page_and_of_its_kinds() throws SQLException {
        add(anna, "like", bo, message);
        add(anna, "follow", bo, null);
        add(bo, "follow", anna, null);
        NoticePage page = notices.page(anna, ALL, null);
        add(anna, "like", carl, message);
        assertThat(page.hasUnseen()).isTrue();

        DATABASE.inTransaction(() -> notices.markAsSeen(anna, List.of(NoticeKind.FOLLOW), page.newestId()));
        assertThat(seen()).containsExactly("follow");
        DATABASE.inTransaction(() -> notices.markAsSeen(anna, ALL, page.newestId()));
        assertThat(seen()).containsExactly("like", "follow");

        NoticePage after = notices.page(anna, ALL, null);
        assertThat(after.lines()).extracting(NoticeLine::unseen).containsExactly(true, false);
        assertThat(notices.page(bo, ALL, null).hasUnseen()).isTrue();
    }

    @Test
    void pages_skip_and_repeat_none() throws SQLException {
        DATABASE.execute("INSERT INTO users (username, email, password_hash)"
                + " SELECT 'u' || n, 'a@b', 'none' FROM generate_series(1, 250) n");
        DATABASE.execute(
                "INSERT INTO notices (user_id, kind, actor_id, message_id)"
                        + " SELECT ?, (ARRAY['reply', 'mention'])[1 + id % 2], id, ? FROM users WHERE id > ?",
                anna, message, carl);

        NoticePage first = notices.page(anna, ALL, null);
        NoticePage second = notices.page(anna, ALL, first.older());
        NoticePage third = notices.page(anna, ALL, second.older());

        assertThat(List.of(
                        first.lines().size(),
                        second.lines().size(),
                        third.lines().size()))
                .containsExactly(100, 100, 50);
        assertThat(third.older()).isNull();
        assertThat(third.newestId()).isLessThan(second.newestId() - 99);
    }

    @Test
    void a_damaged_cursor_is_refused() {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> notices.page(anna, ALL, "?"))
                .extracting(BusinessException::kind)
                .isEqualTo(ErrorKind.INVALID);
    }

    private static void add(long user, String kind, long actor, Long message) throws SQLException {
        DATABASE.execute(
                "INSERT INTO notices (user_id, kind, actor_id, message_id) VALUES (?, ?, ?, CAST(? AS bigint))",
                user,
                kind,
                actor,
                message == null ? null : message.toString());
    }

    private static List<String> seen() throws SQLException {
        return DATABASE.column("SELECT kind FROM notices WHERE seen ORDER BY id");
    }

    private static List<String> lines(NoticePage page) {
        return page.lines().stream()
                .map(line -> line.newest().kind() + " " + line.newest().actor() + " "
                        + (line.newest().message() == null
                                ? null
                                : line.newest().message().text())
                        + " +" + line.others())
                .toList();
    }
}
