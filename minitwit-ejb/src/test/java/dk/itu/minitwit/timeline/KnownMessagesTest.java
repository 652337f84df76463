package dk.itu.minitwit.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KnownMessagesTest {

    private static final Instant NOON = Instant.parse("2026-02-03T12:00:00Z");

    private final KnownMessages known = new KnownMessages();
    private final Map<Long, MessageView> stored = new HashMap<>();
    private final List<Long> read = new ArrayList<>();

    @Test
    void are_read_once_each() {
        store(1, "one", NOON);
        store(2, "two", NOON);
        store(3, "three", NOON);

        assertThat(texts(NOON, 2, 1)).containsExactly("two", "one");
        assertThat(read).containsExactlyInAnyOrder(1L, 2L);
        assertThat(texts(NOON, 3, 2, 1)).containsExactly("three", "two", "one");
        assertThat(read).containsExactlyInAnyOrder(1L, 2L, 3L);
        assertThat(texts(NOON, 1, 3)).containsExactly("one", "three");
        assertThat(read).hasSize(3);
    }

    @Test
    void leave_out_what_was_deleted_meanwhile() {
        store(1, "one", NOON);

        assertThat(texts(NOON, 2, 1)).containsExactly("one");
        assertThat(texts(NOON, 2)).isEmpty();
    }

    @Test
    void are_read_again_when_another_message_has_the_number() {
        store(1, "lost with the old database", NOON);
        assertThat(texts(NOON, 1)).containsExactly("lost with the old database");

        Instant later = NOON.plusSeconds(1);
        store(1, "of the database that took its place", later);
        assertThat(texts(later, 1)).containsExactly("of the database that took its place");
    }

    /** The longest there are: all of them would be more than 70 MB. */
    @Test
    void are_forgotten_when_there_are_too_many() {
        String text = "x".repeat(4096);
        LongStream.range(0, 8500).forEach(id -> store(id, text, NOON));
        LongStream.range(0, 8500).forEach(id -> assertThat(texts(NOON, id)).containsExactly(text));
        assertThat(known.size()).isBetween(1000L, 2100L);
    }

    private void store(long id, String text, Instant time) {
        stored.put(id, new MessageView(id, "anna", text, time, List.of()));
    }

    private List<String> texts(Instant time, long... ids) {
        Object[] times = LongStream.of(ids)
                .mapToObj(id -> (double) time.getEpochSecond())
                .toArray();
        return known.messages(LongStream.of(ids).boxed().toArray(), times, this::read).stream()
                .map(MessageView::text)
                .toList();
    }

    private Stream<MessageView> read(Collection<Long> ids) {
        read.addAll(ids);
        return ids.stream().map(stored::get).filter(Objects::nonNull);
    }
}
