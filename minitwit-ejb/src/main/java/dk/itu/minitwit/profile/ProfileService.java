package dk.itu.minitwit.profile;

import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import dk.itu.minitwit.shared.Text;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;

/** Reads profiles: single statements without a transaction around them. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ProfileService {

    /** The reader's id for anonymous readers. */
    public static final long ANONYMOUS = 0;

    @Inject
    ProfileRepository profiles;

    /**
     * A user's profile, as a reader sees it. The counters cost the same at any size.
     *
     * @param readerId the signed-in reader, or {@link #ANONYMOUS}
     * @throws BusinessException {@link ErrorKind#NOT_FOUND} when there is no such user
     */
    public ProfileView of(String username, long readerId) {
        return Optional.of(username)
                .filter(Text::isStorable)
                .flatMap(name -> profiles.byName(name, readerId))
                .orElseThrow(() -> new BusinessException(ErrorKind.NOT_FOUND, "There is no such user"));
    }
}
