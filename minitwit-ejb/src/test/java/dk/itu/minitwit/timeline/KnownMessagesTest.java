package dk.itu.minitwit.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
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

    @Test
    void come_piece_by_piece_when_they_are_long() {
        String text = "x".repeat(1000);
        LongStream.rangeClosed(1, 5).forEach(id -> store(id, text + id, NOON));
        MessageList list = list(NOON, 5, 4, 3, 2, 1);

        MessagePiece first = known.next(list, 0, 1500, this::read);
        MessagePiece second = known.next(list, first.end(), 1500, this::read);
        MessagePiece third = known.next(list, second.end(), 1500, this::read);

        assertThat(texts(first)).containsExactly(text + 5, text + 4);
        assertThat(texts(second)).containsExactly(text + 3, text + 2);
        assertThat(texts(third)).containsExactly(text + 1);
        assertThat(third.end()).isEqualTo(5);
        // What is known takes its place, too: with two bytes a character, one fills a piece.
        assertThat(known.next(list, 0, 1500, this::read).end()).isEqualTo(1);
    }

    @Test
    void come_one_at_a_time_when_they_are_longer_than_a_piece() {
        store(1, "x".repeat(100), NOON);
        store(2, "y".repeat(100), NOON);
        MessageList list = list(NOON, 2, 1);

        assertThat(known.next(list, 0, 10, this::read)).isEqualTo(new MessagePiece(List.of(stored.get(2L)), 1));
        assertThat(known.next(list, 1, 10, this::read)).isEqualTo(new MessagePiece(List.of(stored.get(1L)), 2));
    }

    @Test
    void end_although_the_last_ones_were_deleted() {
        store(3, "three", NOON);
        MessageList list = list(NOON, 3, 2, 1);

        MessagePiece first = known.next(list, 0, 1000, this::read);
        MessagePiece second = known.next(list, first.end(), 1000, this::read);

        assertThat(texts(first)).containsExactly("three");
        assertThat(second).isEqualTo(new MessagePiece(List.of(), 3));
    }

    private void store(long id, String text, Instant time) {
        stored.put(id, new MessageView(id, "anna", text, time, List.of()));
    }

    private List<String> texts(Instant time, long... ids) {
        return texts(known.next(list(time, ids), 0, Long.MAX_VALUE, this::read));
    }

    private static List<String> texts(MessagePiece piece) {
        return piece.messages().stream().map(MessageView::text).toList();
    }

    private static MessageList list(Instant time, long... ids) {
        return new MessageList(
                LongStream.of(ids).boxed().toList(), Collections.nCopies(ids.length, time.getEpochSecond()));
    }

    /** As the database does: in the order of the list, as many as fit. */
    private List<MessageView> read(Collection<Long> ids, long maxSize) {
        read.addAll(ids);
        List<MessageView> found = new ArrayList<>();
        long size = 0;
        for (long id : ids) {
            if (stored.containsKey(id) && size < maxSize) {
                found.add(stored.get(id));
                size += stored.get(id).text().length();
            }
        }
        return found;
    }
}
