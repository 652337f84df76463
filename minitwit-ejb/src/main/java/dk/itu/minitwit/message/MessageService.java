package dk.itu.minitwit.message;

import dk.itu.minitwit.metrics.Event;
import dk.itu.minitwit.metrics.Metrics;
import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import dk.itu.minitwit.shared.Text;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Writing messages, and taking them back. Posting is one statement, which is a transaction by itself (ADR 015). */
@Stateless
public class MessageService {

    /** The greatest length of a message, in characters. */
    public static final int MAX_LENGTH = 4096;

    @Inject
    MessageRepository messages;

    @Inject
    Clock clock;

    @Inject
    Metrics metrics;

    /**
     * Publishes a text now. It is on every timeline it belongs to when this returns.
     *
     * <p>Times are whole seconds, as clients see them: within one, the order of ids is the order of posting.
     *
     * @throws BusinessException {@link ErrorKind#INVALID} when the text is empty, too long or not storable,
     *     {@link ErrorKind#NOT_FOUND} when there is no such author
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public void post(String author, String text) {
        publish(author, text, null);
    }

    /**
     * The same, but once for each form and text: a second click, a repeated request or one from the browser's history stores
     * nothing more, on whatever node it arrives.
     *
     * @param form what is different for each form that was shown
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public void postOnce(String author, String text, String form) {
        String name = author + '\0' + form + '\0' + text;
        publish(author, text, UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    private void publish(String author, String text, UUID formId) {
        NewMessage message = new NewMessage(text, clock.instant().truncatedTo(ChronoUnit.SECONDS));
        message.validate();
        if (!Text.isStorable(author) || !messages.add(author, message, formId)) {
            throw new BusinessException(ErrorKind.NOT_FOUND, "There is no such user");
        }
        metrics.count(Event.MESSAGE);
    }

    /**
     * Deletes a message of somebody's own, for good.
     *
     * @throws BusinessException {@link ErrorKind#NOT_FOUND} when this author has no such message, or not any more
     */
    public void delete(long authorId, long messageId) {
        if (!messages.delete(authorId, messageId)) {
            throw new BusinessException(ErrorKind.NOT_FOUND, "There is no such message");
        }
        metrics.count(Event.MESSAGE_DELETED);
    }
}
