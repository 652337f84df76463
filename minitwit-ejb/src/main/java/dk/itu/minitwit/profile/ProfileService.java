package dk.itu.minitwit.profile;

import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import dk.itu.minitwit.shared.Text;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;

/** Reads profiles by single statements without a transaction. */
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
}
