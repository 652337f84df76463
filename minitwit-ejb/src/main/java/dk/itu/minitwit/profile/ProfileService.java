package dk.itu.minitwit.profile;

import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import dk.itu.minitwit.shared.Text;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;

/** Users at a glance. One statement, which needs no transaction around it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ProfileService {

    /** The id of a reader whom we do not know. */
    public static final long ANYBODY = 0;

    @Inject
    ProfileRepository profiles;

    /**
     * A user's profile, as a reader sees it. The numbers cost the same however large they are.
     *
     * @param readerId who looks at it, or {@link #ANYBODY}
     * @throws BusinessException {@link ErrorKind#NOT_FOUND} when there is no such user
     */
    public ProfileView of(String username, long readerId) {
        return Optional.of(username)
                .filter(Text::isStorable)
                .flatMap(name -> profiles.byName(name, readerId))
                .orElseThrow(() -> new BusinessException(ErrorKind.NOT_FOUND, "There is no such user"));
    }
}
