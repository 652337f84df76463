package dk.itu.minitwit.key;

import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import java.time.Instant;
import java.util.Set;

/**
 * A program that calls the API.
 *
 * @param keyId the key, or 0 for the simulator
 * @param userId the user for whom it acts, or 0 for the simulator
 * @param endsAt the end of the key, or null for the simulator
 */
public record Caller(long keyId, long userId, String username, Set<Scope> scopes, Instant endsAt) {

    /** The holder of the simulator's credential, which is good for the simulator API only. */
    public static final Caller SIMULATOR = new Caller(0, 0, "simulator", Set.of(Scope.SIMULATOR), null);

    public Caller {
        scopes = Set.copyOf(scopes);
    }

    /** @throws BusinessException {@link ErrorKind#FORBIDDEN} without the scope */
    public void require(Scope needed) {
        if (!scopes.contains(needed)) {
            throw BusinessException.inField(
                    "Authorization",
                    ErrorKind.FORBIDDEN,
                    "This needs a key with the scope " + needed.word() + "; yours has " + Scope.join(scopes));
        }
    }
}
