package dk.itu.minitwit.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.TestData;
import dk.itu.minitwit.TestDatabase;
import dk.itu.minitwit.timeline.PageRequest.Direction;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Paging with any size during writes: no message is skipped or repeated. */
class KeysetPagingTest {

    private static final Instant NOON = Instant.parse("2026-02-03T12:00:00Z");
    private static final Comparator<MessageView> NEWEST_FIRST = Comparator.comparing(MessageView::publishedAt)
            .thenComparing(MessageView::id)
            .reversed();
    private static final int SECONDS = 4;
    private static final int MESSAGES = 120;

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.emptyForEachTest();

    private interface Timeline {
        List<MessageView> read(PageRequest page, int size);
    }

    private final TestData data = new TestData(DATABASE);
    private final TimelineRepository timelines = new TimelineRepository();
    private final List<Long> authors = new ArrayList<>();
    private final List<MessageView> written = new ArrayList<>();

    @BeforeEach
    void prepare() throws SQLException {
        timelines.entityManager = DATABASE.entityManager();
        for (String name : List.of("anna", "bo", "carl", "dora")) {
            authors.add(data.user(name));
        }
        data.follow(authors.get(0), authors.get(1));
        data.follow(authors.get(0), authors.get(3));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void of_everybody(int seed) throws SQLException {
        turnPages(
                (page, limit) -> timelines.everybody(page, limit, Integer.MAX_VALUE),
                Set.of("anna", "bo", "carl", "dora"),
                new Random(seed));
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 5, 6})
    void of_one_author(int seed) throws SQLException {
        turnPages(
                (page, size) ->
                        timelines.by("bo", page, size, Integer.MAX_VALUE).orElseThrow(),
                Set.of("bo"),
                new Random(seed));
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 8, 9})
    void of_a_home_timeline(int seed) throws SQLException {
        turnPages(
                (page, size) -> timelines.followedBy(authors.get(0), page, size),
                Set.of("anna", "bo", "dora"),
                new Random(seed));
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 11, 12})
    void of_a_home_timeline_with_a_thousand_followed(int seed) throws SQLException {
        data.followStrangers(authors.get(0), 1_000);
        of_a_home_timeline(seed);
    }

    private void turnPages(Timeline timeline, Set<String> shown, Random random) throws SQLException {
        for (int i = 0; i < MESSAGES; i++) {
            write(NOON.plusSeconds(random.nextInt(SECONDS)), random);
        }
        List<MessageView> before = expected(shown);
        int writtenBefore = written.size();

        List<MessageView> down = down(timeline, random);
        assertThat(down).isEqualTo(before);
        assertThat(written).as("others wrote meanwhile").hasSizeGreaterThan(writtenBefore);

        List<MessageView> up = up(timeline, down.get(down.size() - 1), random);
        List<MessageView> all = expected(shown);
        assertThat(up).isEqualTo(all.subList(0, all.size() - 1));
    }

    /** Pages from the newest message to the oldest. */
    private List<MessageView> down(Timeline timeline, Random random) throws SQLException {
        List<MessageView> seen = new ArrayList<>();
        List<MessageView> page = timeline.read(PageRequest.newest(), size(random));
        while (!page.isEmpty()) {
            seen.addAll(page);
            writeNew(random);
            page = timeline.read(from(page.get(page.size() - 1), Direction.OLDER), size(random));
        }
        return seen;
    }

    /** Pages from the oldest message to the newest. Each page has its newest message first. */
    private List<MessageView> up(Timeline timeline, MessageView oldest, Random random) throws SQLException {
        List<MessageView> seen = new ArrayList<>();
        List<MessageView> page = timeline.read(from(oldest, Direction.NEWER), size(random));
        for (int pages = 0; !page.isEmpty(); pages++) {
            seen.addAll(0, page);
            if (pages < MESSAGES / 8) {
                writeNew(random);
            }
            page = timeline.read(from(page.get(0), Direction.NEWER), size(random));
        }
        return seen;
    }

    /** Messages in the newest second or the next one, with greater ids, like new messages. */
    private void writeNew(Random random) throws SQLException {
        for (int i = random.nextInt(3); i > 0; i--) {
            write(NOON.plusSeconds(SECONDS + random.nextInt(2)), random);
        }
    }

    private void write(Instant time, Random random) throws SQLException {
        int author = random.nextInt(authors.size());
        String text = "message " + written.size();
        long id = data.message(authors.get(author), text, time);
        if (random.nextInt(10) == 0) {
            data.flag(id);
        } else {
            written.add(
                    new MessageView(id, List.of("anna", "bo", "carl", "dora").get(author), text, time, List.of()));
        }
    }

    private List<MessageView> expected(Set<String> shown) {
        List<MessageView> messages = new ArrayList<>(written);
        messages.removeIf(message -> !shown.contains(message.author()));
        Collections.sort(messages, NEWEST_FIRST);
        return messages;
    }

    private static PageRequest from(MessageView message, Direction direction) {
        // Encoded and decoded like the cursor of a link.
        return new PageRequest(Cursor.decode(Cursor.at(message).encode()), direction);
    }

    private static int size(Random random) {
        return 1 + random.nextInt(7);
    }
}
