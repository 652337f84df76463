package dk.itu.minitwit.peace;

import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import dk.itu.minitwit.shared.Text;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Whom and what a user does not want to see: in force with the next request on every node. Each write is one statement that commits itself (ADR
 * 015).
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PeaceService {

    /** The most muted words of a user: each is compared with each message of a page. */
    public static final int MOST_WORDS = 50;

    /** The longest muted word or phrase, in characters. */
    public static final int LONGEST_WORD = 60;

    private static final int LISTED = 1_000;

    @Inject
    PeaceRepository peace;

    /**
     * Hides a user's messages and notices from another one. Idempotent, as all of these.
     *
     * @throws BusinessException {@link ErrorKind#NOT_FOUND} if there is no other user of that name
     */
    public void mute(long userId, String other) {
        requireFound(Text.isStorable(other) && peace.mute(userId, other));
    }

    /** As {@link #mute}. */
    public void unmute(long userId, String other) {
        requireFound(Text.isStorable(other) && peace.unmute(userId, other));
    }

    /** Hides two users from each other and ends their follows; otherwise as {@link #mute}. */
    public void block(long userId, String other) {
        requireFound(Text.isStorable(other) && peace.block(userId, other));
    }

    /** Follows stay ended; otherwise as {@link #mute}. */
    public void unblock(long userId, String other) {
        requireFound(Text.isStorable(other) && peace.unblock(userId, other));
    }

    /** Muted and blocked users by name, at most 1,000. */
    public List<Barrier> barriers(long userId) {
        return peace.barriers(userId, LISTED);
    }

    /** @throws BusinessException {@link ErrorKind#INVALID} that names the broken rule */
    public void muteWord(long userId, String word) {
        String stripped = word == null ? "" : word.strip();
        if (Text.isBlank(stripped)
                || Text.length(stripped) > LONGEST_WORD
                || !Text.isStorable(stripped)
                || Text.hasControlCharacters(stripped)) {
            throw BusinessException.inField(
                    "word", ErrorKind.INVALID, "A muted word has 1 to " + LONGEST_WORD + " characters");
        }
        peace.addWord(userId, stripped, MOST_WORDS);
    }

    public void unmuteWord(long userId, String word) {
        if (Text.isStorable(word)) {
            peace.removeWord(userId, word);
        }
    }

    private static void requireFound(boolean found) {
        if (!found) {
            throw new BusinessException(ErrorKind.NOT_FOUND, "There is no such user");
        }
    }
}
