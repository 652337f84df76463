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

/** Writes and deletes messages. Each write is one statement that commits itself (ADR 015). */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
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
     * Publishes a text. On return, all timelines include it.
     *
     * <p>Times are whole seconds, as clients see them. Within a second, ids are in the order of posting.
     *
     * @throws BusinessException {@link ErrorKind#INVALID} if the text is empty, too long or not storable, {@link
     * ErrorKind#NOT_FOUND} if the author does not exist
     */
    public void post(String author, String text) {
        publish(author, text, null);
    }

    /**
     * Publishes a text once per form: a second click, a retry or a repeated request from the browser's history stores
     * nothing more, on any node.
     *
     * @param form the idempotency key: the id of the page's form
     * @throws BusinessException as {@link #post}
     */
    public void postOnce(String author, String text, String form) {
        publish(author, text, formId(author, form, text));
    }

    /**
     * Publishes a reply, once per form if there is one.
     *
     * @throws BusinessException as {@link #post}; {@link ErrorKind#INVALID} if the answered message is gone
     */
    public void reply(String author, String text, String form, long parentId) {
        NewMessage message = newMessage(text);
        UUID formId = formId(author, form, text + '\0' + parentId);
        boolean storable = Text.isStorable(author);
        boolean stored = storable
                && messages.reply(author, message, formId, parentId)
                        .orElseThrow(
                                () -> new BusinessException(ErrorKind.INVALID, "The message that you answer is gone"));
        if (stored) {
            metrics.count(Event.MESSAGE);
            metrics.count(Event.REPLY);
        } else if (!storable || !messages.isAuthor(author)) {
            throw noSuchUser();
        }
    }

    private static UUID formId(String author, String form, String text) {
        if (form == null) {
            return null;
        }
        String name = author + '\0' + form + '\0' + text;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private NewMessage newMessage(String text) {
        NewMessage message = new NewMessage(text, clock.instant().truncatedTo(ChronoUnit.SECONDS));
        message.validate();
        return message;
    }

    private static BusinessException noSuchUser() {
        return new BusinessException(ErrorKind.NOT_FOUND, "There is no such user");
    }

    /**
     * Publishes a text once per key of a program, which may send it again when it got no answer. The message itself holds the key, so both are
     * stored or neither.
     *
     * @param key the idempotency key; each author has its own ones
     * @return the message that was stored first
     * @throws BusinessException as {@link #post}; {@link ErrorKind#CONFLICT} if the key came with another text before, or its message is deleted
     * meanwhile
     */
    public PostedMessage postOnceByKey(String author, String text, String key) {
        String name = "key\0" + author + '\0' + key;
        UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        publish(author, text, id);
        return messages.byForm(id)
                .filter(stored -> stored.text().equals(text))
                .orElseThrow(() -> BusinessException.inField(
                        "Idempotency-Key",
                        ErrorKind.CONFLICT,
                        "This key came with another text before: make a new one"));
    }

    private void publish(String author, String text, UUID formId) {
        NewMessage message = newMessage(text);
        boolean storable = Text.isStorable(author);
        if (storable && messages.add(author, message, formId)) {
            metrics.count(Event.MESSAGE);
        } else if (!storable || formId == null || !messages.isAuthor(author)) {
            throw noSuchUser();
        }
    }

    /**
     * Deletes an author's message permanently.
     *
     * @throws BusinessException {@link ErrorKind#NOT_FOUND} if the author has no such message
     */
    public void delete(long authorId, long messageId) {
        if (!messages.delete(authorId, messageId)) {
            throw new BusinessException(ErrorKind.NOT_FOUND, "There is no such message");
        }
        metrics.count(Event.MESSAGE_DELETED);
    }
}
