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

class ConversationServiceTest {

    private static final Instant NOON = Instant.parse("2026-02-03T12:00:00Z");
    private static final int SIZE = 3;

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.emptyForEachTest();

    private final TestData data = new TestData(DATABASE);
    private final ConversationService conversations = new ConversationService();
    private long anna;
    private long bo;

    @BeforeEach
    void prepare() throws SQLException {
        conversations.conversations = new ConversationRepository();
        conversations.conversations.entityManager = DATABASE.entityManager();
        anna = data.user("anna");
        bo = data.user("bo b");
    }

    @Test
    void a_message_alone_has_neither_ancestors_nor_replies() throws SQLException {
        long id = data.message(anna, "alone", NOON);

        assertThat(conversations.of(anna, "anna", id, null, SIZE))
                .isEqualTo(new Conversation(
                        List.of(), new MessageView(id, "anna", "alone", NOON, List.of()), List.of(), null));
    }

    @Test
    void shows_what_led_to_a_message_and_what_answers_it() throws SQLException {
        long root = data.message(anna, "root", NOON);
        long middle = data.reply(bo, root, "middle", NOON);
        long shown = data.reply(anna, middle, "shown", NOON);
        data.reply(bo, shown, "one", NOON);
        data.reply(bo, shown, "two", NOON);
        data.reply(bo, root, "beside", NOON);

        Conversation conversation = conversations.of(anna, "anna", shown, null, SIZE);

        assertThat(texts(conversation.ancestors())).containsExactly("root", "middle");
        assertThat(conversation.message().context()).isEqualTo(new MessageContext(middle, "bo b", 2, 0, false));
        assertThat(texts(conversation.replies())).containsExactly("one", "two");
        assertThat(conversation.ancestors().get(0).context()).isEqualTo(new MessageContext(0, null, 2, 0, false));
    }

    @Test
    void turns_the_pages_of_replies_without_skipping_or_repeating_one() throws SQLException {
        long root = data.message(anna, "root", NOON);
        for (int i = 1; i <= 7; i++) {
            data.reply(bo, root, "" + i, NOON.minusSeconds(i));
        }

        Conversation first = conversations.of(anna, "anna", root, null, SIZE);
        Conversation second = conversations.of(anna, "anna", root, first.next(), SIZE);
        data.reply(bo, root, "8", NOON);
        Conversation third = conversations.of(anna, "anna", root, second.next(), SIZE);

        assertThat(texts(first.replies())).containsExactly("1", "2", "3");
        assertThat(texts(second.replies())).containsExactly("4", "5", "6");
        assertThat(texts(third.replies())).containsExactly("7", "8");
        assertThat(third.next()).isNull();
    }

    @Test
    void keeps_the_place_of_a_deleted_or_flagged_ancestor() throws SQLException {
        long root = data.message(anna, "root", NOON);
        long flagged = data.reply(bo, root, "flagged", NOON);
        long below = data.reply(anna, flagged, "below", NOON);
        data.flag(flagged);

        assertThat(conversations.of(anna, "anna", below, null, SIZE).ancestors())
                .containsExactly(
                        new MessageView(
                                root, "anna", "root", NOON, null, List.of(), new MessageContext(0, null, 0, 0, false)),
                        MessageView.GONE);
        assertThat(conversations.message(anna, "anna", below).context())
                .isEqualTo(new MessageContext(flagged, null, 0, 0, false));

        DATABASE.execute("DELETE FROM messages WHERE id = ?", flagged);
        assertThat(conversations.of(anna, "anna", below, null, SIZE).ancestors())
                .containsExactly(MessageView.GONE);
    }

    @Test
    void tells_a_reader_which_messages_the_reader_likes() throws SQLException {
        long root = data.message(anna, "root", NOON);
        long answer = data.reply(bo, root, "answer", NOON);
        data.like(bo, root);
        data.like(anna, answer);
        data.like(bo, answer);

        Conversation conversation = conversations.of(anna, "anna", root, null, SIZE);

        assertThat(conversation.message().context()).isEqualTo(new MessageContext(0, null, 1, 1, false));
        assertThat(conversation.replies().get(0).context()).isEqualTo(new MessageContext(root, "anna", 0, 2, true));
        assertThat(conversations
                        .message(TimelineService.ANONYMOUS, "bo b", answer)
                        .context()
                        .liked())
                .isFalse();
    }

    @Test
    void leaves_flagged_replies_out() throws SQLException {
        long root = data.message(anna, "root", NOON);
        data.flag(data.reply(bo, root, "hidden", NOON));

        assertThat(conversations.of(anna, "anna", root, null, SIZE).replies()).isEmpty();
        assertThat(conversations.message(anna, "anna", root).context().replies())
                .isZero();
    }

    @Test
    void shows_the_nearest_ancestors_of_a_long_conversation() throws SQLException {
        long last = data.message(anna, "0", NOON);
        for (int i = 1; i <= 30; i++) {
            last = data.reply(anna, last, "" + i, NOON);
        }

        List<MessageView> ancestors =
                conversations.of(anna, "anna", last, null, SIZE).ancestors();

        assertThat(texts(ancestors))
                .hasSize(ConversationService.MAX_ANCESTORS)
                .startsWith("10")
                .endsWith("29");
        assertThat(ancestors.get(0).context().answeredAuthor()).isEqualTo("anna");
    }

    @Test
    void hides_muted_and_blocked_users_but_for_the_message_that_is_asked_for() throws SQLException {
        long root = data.message(bo, "root", NOON);
        long shown = data.reply(anna, root, "shown", NOON);
        data.reply(bo, shown, "hidden", NOON);
        long below = data.reply(anna, shown, "below", NOON);
        data.mute(anna, bo);

        Conversation conversation = conversations.of(anna, "anna", shown, null, SIZE);
        assertThat(conversation.ancestors()).containsExactly(MessageView.GONE);
        assertThat(texts(conversation.replies())).containsExactly("below");
        assertThat(conversations.of(anna, "bo b", root, null, SIZE).message().text())
                .isEqualTo("root");
        assertThat(texts(conversations.of(bo, "anna", shown, null, SIZE).replies()))
                .containsExactly("hidden", "below");
        assertThat(below).isPositive();
    }

    @Test
    void is_read_from_its_end_for_feeds() throws SQLException {
        long root = data.message(anna, "root", NOON);
        for (int i = 1; i <= 4; i++) {
            data.reply(bo, root, "" + i, NOON);
        }
        data.flag(data.reply(bo, root, "flagged", NOON));
        data.mute(anna, bo);

        TimelinePage first = conversations.newestFirst("anna", root, null, SIZE);
        TimelinePage last = conversations.newestFirst("anna", root, first.older(), SIZE);

        assertThat(texts(first.messages())).containsExactly("4", "3", "2");
        assertThat(texts(last.messages())).containsExactly("1", "root");
        assertThat(last.older()).isNull();
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> conversations.newestFirst("bo b", root, null, SIZE))
                .extracting(BusinessException::kind)
                .isEqualTo(ErrorKind.NOT_FOUND);
    }

    @Test
    void knows_no_such_message() throws SQLException {
        long id = data.message(anna, "mine", NOON);
        long flagged = data.message(anna, "flagged", NOON);
        data.flag(flagged);

        for (String author : List.of("bo b", "nobody", "anna\u0000")) {
            assertRefused(ErrorKind.NOT_FOUND, author, id, null);
        }
        assertRefused(ErrorKind.NOT_FOUND, "anna", flagged, null);
        assertRefused(ErrorKind.INVALID, "anna", id, "!");
    }

    private void assertRefused(ErrorKind kind, String author, long id, String after) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> conversations.of(anna, author, id, after, SIZE))
                .extracting(BusinessException::kind)
                .isEqualTo(kind);
    }

    private static List<String> texts(List<MessageView> messages) {
        return messages.stream().map(MessageView::text).toList();
    }
}
