package dk.itu.minitwit.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.itu.minitwit.TestData;
import dk.itu.minitwit.TestDatabase;
import dk.itu.minitwit.metrics.TestMetrics;
import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TimelineServiceTest {

    private static final Instant NOON = Instant.parse("2026-02-03T12:00:00Z");
    private static final int SIZE = 3;

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.emptyForEachTest();

    private final TestData data = new TestData(DATABASE);
    private final TimelineService timelines = new TimelineService();
    private final TestMetrics metrics = new TestMetrics();
    private long anna;

    @BeforeEach
    void prepare() throws SQLException {
        timelines.timelines = new TimelineRepository();
        timelines.metrics = metrics.metrics();
        timelines.timelines.entityManager = DATABASE.entityManager();
        anna = data.user("anna");
    }

    @Test
    void a_single_page_has_neither_newer_nor_older_messages() throws SQLException {
        assertThat(timelines.everybody(PageRequest.newest(), SIZE)).isEqualTo(new TimelinePage(List.of(), null, null));

        write(1, SIZE);
        TimelinePage page = timelines.everybody(PageRequest.newest(), SIZE);

        assertPage(page, "3 2 1");
        assertThat(page.newer()).isNull();
        assertThat(page.older()).isNull();
    }

    @Test
    void counts_each_kind_of_timeline() {
        timelines.everybody(PageRequest.newest(), SIZE);
        timelines.read(MessageList.newest(SIZE), 1);
        timelines.read(MessageList.newestBy("anna", SIZE), 1);
        timelines.by("anna", PageRequest.newest(), SIZE);
        timelines.home(anna, PageRequest.newest(), SIZE);

        assertThat(metrics.counts())
                .isEqualTo(Map.of(
                        "minitwit_timeline_reads_total{kind=public}", 2,
                        "minitwit_timeline_reads_total{kind=profile}", 2,
                        "minitwit_timeline_reads_total{kind=personal}", 1));
    }

    @Test
    void leads_down_to_the_oldest_and_up_again_to_the_newest() throws SQLException {
        write(1, 8);

        TimelinePage top = timelines.everybody(PageRequest.newest(), SIZE);
        TimelinePage middle = timelines.everybody(PageRequest.of(top.older(), null), SIZE);
        TimelinePage bottom = timelines.everybody(PageRequest.of(middle.older(), null), SIZE);
        assertPage(top, "8 7 6");
        assertPage(middle, "5 4 3");
        assertPage(bottom, "2 1");
        assertThat(top.newer()).isNull();
        assertThat(bottom.older()).isNull();

        TimelinePage up = timelines.everybody(PageRequest.of(null, bottom.newer()), SIZE);
        assertThat(up).isEqualTo(middle);
        assertThat(timelines.everybody(PageRequest.of(null, up.newer()), SIZE)).isEqualTo(top);
    }

    @Test
    void leads_back_when_everything_further_down_was_hidden() throws SQLException {
        write(1, SIZE + 1);
        TimelinePage top = timelines.everybody(PageRequest.newest(), SIZE);
        DATABASE.execute("UPDATE messages SET flagged = true WHERE text = '1'");

        TimelinePage beyond = timelines.everybody(PageRequest.of(top.older(), null), SIZE);

        assertThat(beyond).isEqualTo(new TimelinePage(List.of(), top.older(), null));
    }

    @Test
    void says_that_nothing_is_newer_when_the_top_is_reached_from_below() throws SQLException {
        write(1, 8);
        TimelinePage top = timelines.everybody(PageRequest.newest(), SIZE);

        TimelinePage up = timelines.everybody(PageRequest.of(null, top.older()), SIZE);
        assertPage(up, "8 7");
        assertThat(up.newer()).isNull();
        assertThat(up.older()).isNotNull();

        String newest = Cursor.at(top.messages().get(0)).encode();
        assertThat(timelines.everybody(PageRequest.of(null, newest), SIZE).newer())
                .isNull();
    }

    @Test
    void shows_the_nearest_first_when_one_more_is_newer_than_a_page_holds() throws SQLException {
        write(1, 6);
        String older = timelines.everybody(PageRequest.newest(), SIZE).older();
        TimelinePage bottom = timelines.everybody(PageRequest.of(older, null), SIZE);
        write(7, 7);

        TimelinePage up = timelines.everybody(PageRequest.of(null, bottom.newer()), SIZE);

        assertPage(up, "6 5 4");
        assertThat(up.newer()).isNotNull();
        assertThat(up.older()).isNotNull();
        assertPage(timelines.everybody(PageRequest.of(null, up.newer()), SIZE), "7");
    }

    @Test
    void turns_the_pages_of_an_author_and_of_home_as_well() throws SQLException {
        write(1, 5);
        long bo = data.user("bo");
        data.follow(bo, anna);
        data.message(bo, "bo's", NOON);

        TimelinePage author = timelines.by("anna", PageRequest.newest(), SIZE);
        assertPage(author, "5 4 3");
        assertPage(timelines.by("anna", PageRequest.of(author.older(), null), SIZE), "2 1");
        TimelinePage home = timelines.home(bo, PageRequest.newest(), SIZE);
        assertPage(home, "bo's 5 4");
        TimelinePage below = timelines.home(bo, PageRequest.of(home.older(), null), SIZE);
        assertPage(below, "3 2 1");
        assertThat(timelines.home(bo, PageRequest.of(null, below.newer()), SIZE))
                .isEqualTo(home);
    }

    @Test
    void gives_the_newest_of_everybody_and_of_one_author() throws SQLException {
        write(1, 4);
        data.message(data.user("bo"), "bo's", NOON);

        assertThat(texts(MessageList.newest(2))).containsExactly("bo's", "4");
        assertThat(texts(MessageList.newestBy("anna", 2))).containsExactly("4", "3");
        assertThat(texts(MessageList.newest(0))).isEmpty();
        assertThat(texts(MessageList.newestBy("anna", 0))).isEmpty();
    }

    private List<String> texts(MessageList list) {
        MessagePiece all = timelines.read(list, Integer.MAX_VALUE);
        assertThat(all.rest()).isNull();
        return texts(all);
    }

    private static List<String> texts(MessagePiece piece) {
        return piece.messages().stream().map(MessageView::text).toList();
    }

    @Test
    void reads_a_list_piece_by_piece_and_counts_it_once() throws SQLException {
        write(1, 6);
        for (MessageList list : List.of(MessageList.newest(5), MessageList.newestBy("anna", 5))) {
            MessagePiece first = timelines.read(list, 1);
            MessagePiece second = timelines.read(first.rest(), 1);
            MessagePiece third = timelines.read(second.rest(), 2000);

            assertThat(texts(first)).containsExactly("6");
            assertThat(texts(second)).containsExactly("5");
            assertThat(texts(third)).containsExactly("4", "3", "2");
            assertThat(third.rest()).isNull();
        }
        assertThat(metrics.counts())
                .isEqualTo(Map.of(
                        "minitwit_timeline_reads_total{kind=public}", 1,
                        "minitwit_timeline_reads_total{kind=profile}", 1));
    }

    /** Each text has five characters and ten bytes. */
    @Test
    void reads_no_more_bytes_than_the_bound_but_for_the_last_message() throws SQLException {
        for (int i = 0; i < 4; i++) {
            data.message(anna, "æøåæø", NOON);
        }

        MessagePiece first = timelines.read(MessageList.newestBy("anna", 9), 11);
        assertThat(first.messages()).hasSize(2);
        MessagePiece second = timelines.read(first.rest(), 20);
        assertThat(second.messages()).hasSize(2);
        assertThat(timelines.read(second.rest(), 20)).isEqualTo(new MessagePiece(List.of(), null));
        assertThat(timelines.read(first.rest(), 21).rest()).isNull();
    }

    @Test
    void goes_on_in_a_list_without_the_messages_that_came_or_went_meanwhile() throws SQLException {
        write(1, 5);
        MessagePiece first = timelines.read(MessageList.newest(4), 1);
        write(6, 6);
        DATABASE.execute("UPDATE messages SET flagged = true WHERE text = '4'");

        assertThat(texts(timelines.read(first.rest(), 2000))).containsExactly("3", "2", "1");
    }

    @Test
    void knows_no_such_author() {
        for (String unknown : List.of("nobody", "Anna", "", "anna\u0000", "\uD83C")) {
            assertThatExceptionOfType(BusinessException.class)
                    .isThrownBy(() -> timelines.read(MessageList.newestBy(unknown, 0), 1))
                    .withMessage("There is no such user")
                    .extracting(BusinessException::kind)
                    .isEqualTo(ErrorKind.NOT_FOUND);
            assertThatExceptionOfType(BusinessException.class)
                    .isThrownBy(() -> timelines.by(unknown, PageRequest.newest(), SIZE));
        }
    }

    /** Posts messages of anna with these numbers within one second. */
    private void write(int first, int last) throws SQLException {
        for (int number : IntStream.rangeClosed(first, last).toArray()) {
            data.message(anna, "" + number, NOON);
        }
    }

    private static void assertPage(TimelinePage page, String texts) {
        assertThat(page.messages()).extracting(MessageView::text).containsExactly(texts.split(" "));
    }
}
