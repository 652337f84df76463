package dk.itu.minitwit.timeline;

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

/** News of an open page: the service with its repository and database. */
class NewsServiceTest {

    private static final Instant NOON = Instant.parse("2026-02-03T12:00:00Z");
    private static final int LIMIT = 31;

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.emptyForEachTest();

    private final TestData data = new TestData(DATABASE);
    private final NewsService news = new NewsService();
    private long anna;
    private long bo;
    private long carl;
    private int seconds;

    @BeforeEach
    void prepare() throws SQLException {
        news.timelines = new TimelineRepository();
        news.timelines.entityManager = DATABASE.entityManager();
        anna = data.user("anna");
        bo = data.user("bo");
        carl = data.user("carl");
        data.follow(anna, bo);
    }

    private long write(long author, String text) throws SQLException {
        return data.message(author, text, NOON.plusSeconds(seconds++));
    }

    private String topOfHome() {
        return TimelinePage.of(news.timelines.followedBy(anna, PageRequest.newest(), LIMIT), false, false)
                .top();
    }

    private static List<String> texts(List<MessageView> messages) {
        return messages.stream().map(MessageView::text).toList();
    }

    @Test
    void is_what_the_timeline_gets() throws SQLException {
        write(bo, "old");
        String top = topOfHome();
        write(bo, "followed");
        write(carl, "not followed");

        assertThat(texts(news.home(anna, top, LIMIT))).containsExactly("followed");
        assertThat(texts(news.everybody(anna, top, LIMIT))).containsExactly("not followed", "followed");
        assertThat(texts(news.by(anna, "carl", top, LIMIT))).containsExactly("not followed");
    }

    @Test
    void of_an_empty_page_is_everything() throws SQLException {
        String top = topOfHome();
        assertThat(news.home(anna, top, LIMIT)).isEmpty();

        write(bo, "first");

        assertThat(texts(news.home(anna, top, LIMIT))).containsExactly("first");
    }

    @Test
    void leaves_out_what_the_timeline_leaves_out() throws SQLException {
        data.follow(anna, carl);
        String top = topOfHome();
        data.flag(write(bo, "hidden"));
        write(bo, "seen");
        write(carl, "muted");
        DATABASE.execute("INSERT INTO barriers VALUES (?, ?, 'mute')", anna, carl);

        assertThat(texts(news.home(anna, top, LIMIT))).containsExactly("seen");
        assertThat(texts(news.everybody(anna, top, LIMIT))).containsExactly("seen");
        assertThat(texts(news.everybody(TimelineService.ANONYMOUS, top, LIMIT))).containsExactly("muted", "seen");
    }

    @Test
    void says_what_is_wrong() {
        String top = topOfHome();
        assertRefused(ErrorKind.NOT_FOUND, () -> news.by(anna, "nobody", top, LIMIT));
        assertRefused(ErrorKind.NOT_FOUND, () -> news.by(anna, "\0", top, LIMIT));
        assertRefused(ErrorKind.INVALID, () -> news.home(anna, "x", LIMIT));
    }

    private static void assertRefused(ErrorKind kind, Runnable read) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(read::run)
                .extracting(BusinessException::kind)
                .isEqualTo(kind);
    }
}
