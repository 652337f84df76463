package dk.itu.minitwit.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dk.itu.minitwit.http.LargeAnswer;
import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import dk.itu.minitwit.timeline.MessageList;
import dk.itu.minitwit.timeline.MessagePiece;
import dk.itu.minitwit.timeline.MessageView;
import dk.itu.minitwit.timeline.TimelineService;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MessagesWriterTest {

    private static final MessageList LIST = MessageList.newest(3);
    private static final MessageList REST = MessageList.newest(2);
    private static final MessageList LAST = MessageList.newest(1);

    private final Deque<MessagePiece> pieces = new ArrayDeque<>();
    private final List<MessageList> asked = new ArrayList<>();
    private final List<Long> taken = new ArrayList<>();
    private final MultivaluedMap<String, Object> headers = new MultivaluedHashMap<>();

    private final TimelineService timelines = new TimelineService() {
        @Override
        public MessagePiece read(MessageList list, int maxBytes) {
            asked.add(list);
            return pieces.remove();
        }
    };

    private final LargeAnswer memory = new LargeAnswer() {
        @Override
        public void take(long bytes) {
            taken.add(bytes);
        }
    };

    @Test
    void writes_a_list_of_one_piece_at_once() throws IOException {
        pieces.add(new MessagePiece(List.of(message("Ann", "Hej \"Bo\" \u00e6\ud83d\ude00"), message("Bo", "")), null));

        assertThat(written()).isEqualTo("""
                [{"content":"Hej \\"Bo\\" \u00e6\ud83d\ude00","pub_date":1700000000,"user":"Ann"},\
                {"content":"","pub_date":1700000000,"user":"Bo"}]""");
        assertThat(headers)
                .containsExactlyEntriesOf(new MultivaluedHashMap<>(Map.of("Content-Length", written.size())));
        assertThat(taken).isEmpty();
    }

    @Test
    void writes_no_messages_as_an_empty_list() throws IOException {
        pieces.add(new MessagePiece(List.of(), null));

        assertThat(written()).isEqualTo("[]");
    }

    @Test
    void writes_a_longer_list_piece_by_piece() throws IOException {
        pieces.add(new MessagePiece(List.of(message("Ann", "3")), REST));
        pieces.add(new MessagePiece(List.of(message("Ann", "2")), LAST));
        pieces.add(new MessagePiece(List.of(message("Ann", "1")), null));

        assertThat(written()).isEqualTo("""
                [{"content":"3","pub_date":1700000000,"user":"Ann"},\
                {"content":"2","pub_date":1700000000,"user":"Ann"},\
                {"content":"1","pub_date":1700000000,"user":"Ann"}]""");
        assertThat(asked).containsExactly(LIST, REST, LAST);
        assertThat(headers).isEmpty();
        assertThat(taken).containsExactly(1024L * 1024);
    }

    @Test
    void refuses_a_longer_list_before_its_first_byte() {
        pieces.add(new MessagePiece(List.of(message("Ann", "3")), REST));
        LargeAnswer full = new LargeAnswer() {
            @Override
            public void take(long bytes) {
                throw new BusinessException(ErrorKind.OVERLOADED, "full");
            }
        };

        assertThatExceptionOfType(BusinessException.class).isThrownBy(() -> new MessagesAnswer(timelines, full, LIST));
    }

    /** As of any writer; a failure of the generator's own would be logged as a defect. */
    @Test
    void reports_a_client_that_is_gone_as_such() {
        pieces.add(new MessagePiece(List.of(message("Ann", "x".repeat(100_000))), REST));
        OutputStream gone = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("gone");
            }
        };

        assertThatIOException().isThrownBy(() -> write(new MessagesAnswer(timelines, memory, LIST), gone));
    }

    @Test
    void writes_nothing_else() {
        MessagesWriter writer = new MessagesWriter();

        assertThat(writer.isWriteable(MessagesAnswer.class, null, null, null)).isTrue();
        assertThat(writer.isWriteable(ApiError.class, null, null, null)).isFalse();
    }

    private static MessageView message(String author, String text) {
        return new MessageView(1, author, text, Instant.ofEpochSecond(1_700_000_000, 999), List.of());
    }

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    private String written() throws IOException {
        write(new MessagesAnswer(timelines, memory, LIST), written);
        return written.toString(StandardCharsets.UTF_8);
    }

    private void write(MessagesAnswer answer, OutputStream body) throws IOException {
        new MessagesWriter().writeTo(answer, MessagesAnswer.class, null, null, null, headers, body);
    }
}
