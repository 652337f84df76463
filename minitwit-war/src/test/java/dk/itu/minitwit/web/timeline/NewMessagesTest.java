package dk.itu.minitwit.web.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.timeline.MessageView;
import dk.itu.minitwit.web.page.Language;
import dk.itu.minitwit.web.page.Texts;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class NewMessagesTest {

    private static final int MOST = 30;
    private static final MessageView NEW = message("bo", "hello");

    private static MessageView message(String author, String text) {
        return new MessageView(1, author, text, Instant.EPOCH, List.of());
    }

    private static String told(List<MessageView> read) {
        return NewMessages.text(read, MOST, "anna", MutedWords.of(List.of("rude")), Texts.in(Language.ENGLISH));
    }

    @Test
    void are_told_in_words() {
        assertThat(told(List.of())).isEmpty();
        assertThat(told(List.of(NEW))).isEqualTo("1 new message");
        assertThat(told(List.of(NEW, NEW, NEW))).isEqualTo("3 new messages");
        assertThat(NewMessages.text(List.of(NEW), MOST, null, MutedWords.of(List.of()), Texts.in(Language.DANISH)))
                .isEqualTo("1 nyt opslag");
    }

    @Test
    void are_not_counted_to_the_end() {
        assertThat(told(Collections.nCopies(MOST, NEW))).isEqualTo("30 new messages");
        assertThat(told(Collections.nCopies(MOST + 1, NEW))).isEqualTo("30+ new messages");
    }

    @Test
    void are_neither_own_ones_nor_those_with_a_muted_word() {
        assertThat(told(List.of(NEW, message("anna", "hello"), message("bo", "so rude!"))))
                .isEqualTo("1 new message");
        assertThat(told(List.of(message("anna", "hello")))).isEmpty();
    }
}
