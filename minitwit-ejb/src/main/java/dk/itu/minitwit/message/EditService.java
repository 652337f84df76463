package dk.itu.minitwit.message;

import dk.itu.minitwit.metrics.Event;
import dk.itu.minitwit.metrics.Metrics;
import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Changes of messages by their authors, each a statement that commits itself (ADR 015, 069). */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EditService {

    /** How long an author may change a message. The database refuses later changes, too (V21). */
    public static final Duration EDITABLE = Duration.ofMinutes(15);

    @Inject
    EditRepository edits;

    @Inject
    Clock clock;

    @Inject
    Metrics metrics;

    /** Whether a message of this time may still be changed. */
    public static boolean isEditable(Instant publishedAt, Instant now) {
        return !publishedAt.isBefore(now.truncatedTo(ChronoUnit.SECONDS).minus(EDITABLE));
    }

    /**
     * Changes the text of a young message and marks it as edited. Users whom only the new text mentions are told; notices of others are taken
     * back.
     *
     * @throws BusinessException {@link ErrorKind#INVALID} as {@link MessageService#post}, or if the message is older than {@link #EDITABLE};
     * {@link ErrorKind#NOT_FOUND} if the author has no such message, or it is hidden
     */
    public void edit(long authorId, long messageId, String text) {
        NewMessage edited = new NewMessage(text, clock.instant().truncatedTo(ChronoUnit.SECONDS));
        edited.validate();
        boolean changed = edits.edit(
                        authorId, messageId, edited, edited.publishedAt().minus(EDITABLE))
                .orElseThrow(() -> new BusinessException(ErrorKind.NOT_FOUND, "There is no such message"));
        if (!changed) {
            throw new BusinessException(
                    ErrorKind.INVALID,
                    "A message can be changed for " + EDITABLE.toMinutes() + " minutes: write a reply to it instead");
        }
        metrics.count(Event.MESSAGE_EDITED);
    }
}
