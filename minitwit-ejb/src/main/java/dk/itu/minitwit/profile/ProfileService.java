package dk.itu.minitwit.profile;

import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import dk.itu.minitwit.shared.Text;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;

/** Reads profiles, and writes what users say about themselves: single statements without a transaction, of which writes commit themselves (ADR 015). */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ProfileService {

    /** The reader's id for anonymous readers. */
    public static final long ANONYMOUS = 0;

    @Inject
    ProfileRepository profiles;

    /**
     * A user's profile as seen by a reader. The cost does not depend on the number of messages and follows.
     *
     * @param readerId the signed-in reader, or {@link #ANONYMOUS}
     * @throws BusinessException {@link ErrorKind#NOT_FOUND} if the user does not exist
     */
    public ProfileView of(String username, long readerId) {
        return Optional.of(username)
                .filter(Text::isStorable)
                .flatMap(name -> profiles.byName(name, readerId))
                .orElseThrow(() -> new BusinessException(ErrorKind.NOT_FOUND, "There is no such user"));
    }

    /** What a user says, for the form to change it. */
    public ProfileText text(long userId) {
        return profiles.text(userId);
    }

    /** @throws BusinessException {@link ErrorKind#INVALID} if a text breaks a rule */
    public void setText(long userId, ProfileText text) {
        text.validate();
        profiles.setText(userId, text);
    }

    /**
     * Shows a message first on its author's profile, in the place of the one before.
     *
     * @throws BusinessException {@link ErrorKind#NOT_FOUND} if the user has no such message
     */
    public void pin(long userId, long messageId) {
        if (!profiles.pin(userId, messageId)) {
            throw new BusinessException(ErrorKind.NOT_FOUND, "There is no such message");
        }
    }

    /** Idempotent. */
    public void unpin(long userId, long messageId) {
        profiles.unpin(userId, messageId);
    }
}
