package dk.itu.minitwit.timeline;

import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import dk.itu.minitwit.shared.IdCursor;
import dk.itu.minitwit.shared.Text;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;

/** Reads conversations: at most two statements, without a transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ConversationService {

    /** The farthest of them links to what it answers. */
    public static final int MAX_ANCESTORS = 20;

    /** Less than every id. */
    private static final long FIRST = 0;

    @Inject
    ConversationRepository conversations;

    /**
     * A message with its ancestors and a page of its replies.
     *
     * @param readerId the signed-in reader, or {@link TimelineService#ANONYMOUS}
     * @param after the cursor of the page of replies before, or null for the first
     * @throws BusinessException {@link ErrorKind#NOT_FOUND} if the author has no such message, {@link ErrorKind#INVALID} if the cursor is
     * malformed
     */
    public Conversation of(long readerId, String author, long id, String after, int size) {
        long position = IdCursor.decode(after, FIRST);
        List<MessageView> thread = thread(readerId, author, id, MAX_ANCESTORS);
        MessageView message = last(thread);
        boolean hasReplies = message.context().replies() > 0;
        List<MessageView> read = hasReplies ? conversations.replies(readerId, id, position, size + 1) : List.of();
        List<MessageView> replies = read.size() > size ? read.subList(0, size) : read;
        String next = read.size() > size ? IdCursor.encode(last(replies).id()) : null;
        return new Conversation(thread.subList(0, thread.size() - 1), message, replies, next);
    }

    /**
     * A message and its replies as anybody sees them, newest first: the message ends the last page. For feeds.
     *
     * @param older the cursor of the page before, or null for the newest replies
     * @return a page without {@link TimelinePage#newer}
     * @throws BusinessException as {@link #of}
     */
    public TimelinePage newestFirst(String author, long id, String older, int size) {
        long position = IdCursor.decode(older, Long.MAX_VALUE);
        MessageView message = message(TimelineService.ANONYMOUS, author, id);
        List<MessageView> read = conversations.newestReplies(TimelineService.ANONYMOUS, id, position, size + 1);
        if (read.size() > size) {
            List<MessageView> page = read.subList(0, size);
            return new TimelinePage(page, null, IdCursor.encode(last(page).id()));
        }
        return new TimelinePage(Stream.concat(read.stream(), Stream.of(message)).toList(), null, null);
    }

    /**
     * One message.
     *
     * @throws BusinessException {@link ErrorKind#NOT_FOUND} if the author has no such message
     */
    public MessageView message(long readerId, String author, long id) {
        return last(thread(readerId, author, id, 0));
    }

    private List<MessageView> thread(long readerId, String author, long id, int maxAncestors) {
        List<MessageView> thread =
                Text.isStorable(author) ? conversations.thread(readerId, author, id, maxAncestors) : List.of();
        if (thread.isEmpty()) {
            throw new BusinessException(ErrorKind.NOT_FOUND, "There is no such message");
        }
        return thread;
    }

    private static MessageView last(List<MessageView> messages) {
        return messages.get(messages.size() - 1);
    }
}
