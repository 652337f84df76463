package dk.itu.minitwit.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.timeline.PageRequest.Direction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The line between new and read messages, on pages of any size. */
class ReadLineTest {

    private static final int MESSAGES = 12;

    /** Newest first. */
    private static final List<MessageView> ALL =
            LongStream.range(0, MESSAGES).mapToObj(i -> message(MESSAGES - i)).toList();

    private static MessageView message(long id) {
        return new MessageView(id, "anna", "hi", Instant.ofEpochSecond(id), List.of());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 11, 12})
    void is_seen_once_on_the_way_down_and_once_on_the_way_up(int size) {
        for (int read = 1; read < MESSAGES; read++) {
            assertThat(down(size, read)).as("down, read to %s", read).containsExactly(MESSAGES - (long) read);
            assertThat(up(size, read)).as("up, read to %s", read).containsExactly(MESSAGES - (long) read);
        }
    }

    /** The numbers of messages above the lines that all pages show. */
    private static List<Long> down(int size, long read) {
        List<Long> lines = new ArrayList<>();
        PageRequest page = PageRequest.newest();
        for (int i = 0; i < MESSAGES; i += size) {
            List<MessageView> messages = ALL.subList(i, Math.min(i + size, MESSAGES));
            add(i, page.newAboveLine(messages, read), lines);
            page = new PageRequest(Cursor.at(messages.get(messages.size() - 1)), Direction.OLDER);
        }
        return lines;
    }

    /** From the page with the oldest message alone, which shows no line. */
    private static List<Long> up(int size, long read) {
        List<Long> lines = new ArrayList<>();
        PageRequest page = new PageRequest(Cursor.at(ALL.get(MESSAGES - 1)), Direction.NEWER);
        for (int end = MESSAGES - 1; end > 0; end -= size) {
            int begin = Math.max(0, end - size);
            List<MessageView> messages = ALL.subList(begin, end);
            add(begin, page.newAboveLine(messages, read), lines);
            page = new PageRequest(Cursor.at(messages.get(0)), Direction.NEWER);
        }
        return lines;
    }

    private static void add(int before, int above, List<Long> lines) {
        if (above >= 0) {
            lines.add((long) before + above);
        }
    }

    @Test
    void is_on_no_first_page_without_news() {
        assertThat(PageRequest.newest().newAboveLine(ALL, MESSAGES)).isNegative();
        assertThat(PageRequest.newest().newAboveLine(List.of(), 5)).isNegative();
    }

    @Test
    void is_on_no_page_before_the_second_sitting() {
        assertThat(PageRequest.newest().newAboveLine(ALL, 0)).isNegative();
    }

    @Test
    void stays_when_its_message_is_gone() {
        List<MessageView> rest =
                ALL.stream().filter(message -> message.id() != 5).toList();

        assertThat(PageRequest.newest().newAboveLine(rest, 5)).isEqualTo(MESSAGES - 5);
    }

    @Test
    void is_above_what_is_read_when_clocks_of_nodes_differ() {
        List<MessageView> mixed = List.of(message(9), message(5), message(8), message(4));

        assertThat(PageRequest.newest().newAboveLine(mixed, 5)).isEqualTo(1);
    }
}
