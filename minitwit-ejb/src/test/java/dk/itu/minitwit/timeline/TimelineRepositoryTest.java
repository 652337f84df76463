package dk.itu.minitwit.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.TestData;
import dk.itu.minitwit.TestDatabase;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TimelineRepositoryTest {

    private static final Instant NOON = Instant.parse("2026-02-03T12:00:00Z");
    private static final PageRequest NEWEST = PageRequest.newest();

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.emptyForEachTest();

    private final TestData data = new TestData(DATABASE);
    private final TimelineRepository timelines = new TimelineRepository();
    private long anna;
    private long bo;

    @BeforeEach
    void prepare() throws SQLException {
        timelines.entityManager = DATABASE.entityManager();
        anna = data.user("anna");
        bo = data.user("bo");
    }

    @Test
    void shows_the_newest_first_and_within_a_second_the_greatest_id() throws SQLException {
        data.message(anna, "second", NOON);
        data.message(bo, "third", NOON);
        data.message(anna, "fourth", NOON);
        data.message(bo, "first", NOON.minusSeconds(1));
        data.message(bo, "fifth", NOON.plusSeconds(1));

        assertThat(texts(timelines.everybody(NEWEST, 10, Integer.MAX_VALUE)))
                .containsExactly("fifth", "fourth", "third", "second", "first");
        assertThat(texts(timelines.everybody(NEWEST, 2, Integer.MAX_VALUE))).containsExactly("fifth", "fourth");
        assertThat(texts(timelines.by("anna", NEWEST, 10, Integer.MAX_VALUE).orElseThrow()))
                .containsExactly("fourth", "second");
        assertThat(texts(timelines.by("bo", NEWEST, 1, Integer.MAX_VALUE).orElseThrow()))
                .containsExactly("fifth");
    }

    @Test
    void shows_everything_of_a_message() throws SQLException {
        long id = data.message(anna, "<rødgrød> 🍓", NOON);
        MessageView expected = new MessageView(id, "anna", "<rødgrød> 🍓", NOON, List.of());

        assertThat(timelines.everybody(NEWEST, 10, Integer.MAX_VALUE)).containsExactly(expected);
        assertThat(timelines.by("anna", NEWEST, 10, Integer.MAX_VALUE).orElseThrow())
                .containsExactly(expected);
        assertThat(timelines.followedBy(anna, NEWEST, 10)).containsExactly(expected);
    }

    @Test
    void leaves_flagged_messages_out_in_both_directions() throws SQLException {
        long first = data.message(anna, "first", NOON);
        data.flag(data.message(anna, "hidden", NOON));
        data.message(anna, "last", NOON);
        PageRequest newer = newerThan(first);

        assertThat(texts(timelines.everybody(NEWEST, 10, Integer.MAX_VALUE))).containsExactly("last", "first");
        assertThat(texts(timelines.by("anna", NEWEST, 10, Integer.MAX_VALUE).orElseThrow()))
                .containsExactly("last", "first");
        assertThat(texts(timelines.followedBy(anna, NEWEST, 10))).containsExactly("last", "first");
        assertThat(texts(timelines.everybody(newer, 10, Integer.MAX_VALUE))).containsExactly("last");
        assertThat(texts(timelines.by("anna", newer, 10, Integer.MAX_VALUE).orElseThrow()))
                .containsExactly("last");
        assertThat(texts(timelines.followedBy(anna, newer, 10))).containsExactly("last");
    }

    @Test
    void tells_an_unknown_author_from_a_silent_one() throws SQLException {
        data.message(anna, "hi", NOON);
        data.flag(data.message(data.user("hidden"), "hidden", NOON));

        assertThat(timelines.by("bo", NEWEST, 10, Integer.MAX_VALUE)).contains(List.of());
        assertThat(timelines.by("hidden", NEWEST, 10, Integer.MAX_VALUE)).contains(List.of());
        assertThat(timelines.by("anna", NEWEST, 0, Integer.MAX_VALUE)).contains(List.of());
        assertThat(timelines.by("anna", newerThan(1), 10, Integer.MAX_VALUE)).contains(List.of());
        assertThat(timelines.by("nobody", NEWEST, 10, Integer.MAX_VALUE)).isEmpty();
        assertThat(timelines.by("nobody", NEWEST, 0, Integer.MAX_VALUE)).isEmpty();
        assertThat(timelines.by("Anna", NEWEST, 10, Integer.MAX_VALUE)).isEmpty();
        assertThat(timelines.by("x' OR ''='", NEWEST, 10, Integer.MAX_VALUE)).isEmpty();
    }

    @Test
    void shows_nothing_where_nothing_is_asked_for_or_written() throws SQLException {
        assertThat(timelines.everybody(NEWEST, 10, Integer.MAX_VALUE)).isEmpty();
        assertThat(timelines.followedBy(anna, NEWEST, 10)).isEmpty();
        assertThat(timelines.followedBy(4711, NEWEST, 10)).isEmpty();

        data.message(anna, "hi", NOON);
        assertThat(timelines.everybody(NEWEST, 0, Integer.MAX_VALUE)).isEmpty();
        assertThat(timelines.followedBy(anna, NEWEST, 0)).isEmpty();
    }

    /** At the end of daylight saving time, two hours have the same local time. */
    @Test
    void orders_by_the_real_time_whatever_the_time_zone_of_the_machine() throws SQLException {
        TimeZone machine = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Europe/Copenhagen"));
            Instant before = Instant.parse("2026-10-25T00:30:00Z");
            Instant after = Instant.parse("2026-10-25T01:30:00Z");
            long late = data.message(anna, "late", after);
            long early = data.message(anna, "early", before);

            assertThat(timelines.everybody(NEWEST, 10, Integer.MAX_VALUE))
                    .containsExactly(
                            new MessageView(late, "anna", "late", after, List.of()),
                            new MessageView(early, "anna", "early", before, List.of()));
            assertThat(texts(timelines.everybody(newerThan(before, early), 10, Integer.MAX_VALUE)))
                    .containsExactly("late");
        } finally {
            TimeZone.setDefault(machine);
        }
    }

    private static PageRequest newerThan(long id) {
        return newerThan(NOON, id);
    }

    private static PageRequest newerThan(Instant time, long id) {
        return new PageRequest(new Cursor(time, id), PageRequest.Direction.NEWER);
    }

    private static List<String> texts(List<MessageView> messages) {
        return messages.stream().map(MessageView::text).toList();
    }
}
