package dk.itu.minitwit.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.timeline.PageRequest.Direction;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageRequestTest {

    private static final Cursor A = new Cursor(Instant.parse("2026-02-03T04:05:06Z"), 1);
    private static final Cursor B = new Cursor(Instant.parse("2026-02-03T04:05:06Z"), 2);

    @Test
    void asks_for_the_newest_without_cursors() {
        assertThat(PageRequest.of(null, null)).isEqualTo(PageRequest.newest());
        assertThat(PageRequest.newest().isNewest()).isTrue();
        assertThat(PageRequest.newest().direction()).isEqualTo(Direction.OLDER);
    }

    @Test
    void goes_from_the_cursor_in_its_direction() {
        assertThat(PageRequest.of(A.encode(), null)).isEqualTo(new PageRequest(A, Direction.OLDER));
        assertThat(PageRequest.of(null, A.encode())).isEqualTo(new PageRequest(A, Direction.NEWER));
        assertThat(PageRequest.of(null, A.encode()).isNewest()).isFalse();
    }

    @Test
    void reads_older_messages_with_both_cursors() {
        assertThat(PageRequest.of(A.encode(), B.encode())).isEqualTo(new PageRequest(A, Direction.OLDER));
    }

    @Test
    void refuses_a_damaged_cursor_in_either_direction() {
        assertThatExceptionOfType(BusinessException.class).isThrownBy(() -> PageRequest.of("?", null));
        assertThatExceptionOfType(BusinessException.class).isThrownBy(() -> PageRequest.of(null, ""));
    }

    @Test
    void links_a_page_at_its_first_and_last_message() {
        List<MessageView> messages = List.of(message(B), message(A));

        assertThat(TimelinePage.of(messages, true, true)).isEqualTo(new TimelinePage(messages, B.encode(), A.encode()));
        assertThat(TimelinePage.of(messages, false, false)).isEqualTo(new TimelinePage(messages, null, null));
        assertThat(TimelinePage.of(List.of(), true, true)).isEqualTo(new TimelinePage(List.of(), null, null));
    }

    private static MessageView message(Cursor at) {
        return new MessageView(at.id(), "anna", "hi", at.publishedAt(), List.of());
    }
}
