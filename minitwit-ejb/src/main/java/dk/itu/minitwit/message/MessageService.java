package dk.itu.minitwit.message;

import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import dk.itu.minitwit.shared.Text;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** Writing messages. */
@Stateless
public class MessageService {

    /** The greatest length of a message, in characters. */
    public static final int MAX_LENGTH = 4096;

    @Inject
    MessageRepository messages;

    @Inject
    Clock clock;

    @Inject
    MetricRegistry metrics;

    /**
     * Publishes a text now. It is on every timeline it belongs to when this returns.
     *
     * <p>Times are whole seconds, as clients see them: within one, the order of ids is the order of posting.
     *
     * @throws BusinessException {@link ErrorKind#INVALID} when the text is empty, too long or not storable,
     *     {@link ErrorKind#NOT_FOUND} when there is no such author
     */
    public void post(String author, String text) {
        validate(text);
        if (!Text.isStorable(author)
                || !messages.add(author, text, clock.instant().truncatedTo(ChronoUnit.SECONDS))) {
            throw new BusinessException(ErrorKind.NOT_FOUND, "There is no such user");
        }
        metrics.counter("minitwit_messages").inc();
    }

    private static void validate(String text) {
        if (Text.isMissing(text)) {
            throw new BusinessException(ErrorKind.INVALID, "You have to enter a message");
        }
        if (Text.length(text) > MAX_LENGTH) {
            throw new BusinessException(ErrorKind.INVALID, "A message has at most " + MAX_LENGTH + " characters");
        }
        if (!Text.isStorable(text)) {
            throw new BusinessException(ErrorKind.INVALID, "A message may not contain U+0000 or half a surrogate pair");
        }
    }
}
