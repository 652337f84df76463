package dk.itu.minitwit.key;

import dk.itu.minitwit.key.KeyRepository.Found;
import dk.itu.minitwit.logging.SecurityLog;
import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import dk.itu.minitwit.user.AccountService;
import dk.itu.minitwit.user.UserView;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Access keys of users. Each request with a key reads it from the database, so a revoked key ends at once on every node. Single statements
 * without a transaction.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class KeyService {

    private static final Duration ACCURACY = Duration.ofMinutes(1);

    @Inject
    KeyRepository keys;

    @Inject
    AccountService accounts;

    @Inject
    Clock clock;

    /**
     * Makes a key.
     *
     * @param current the user's password; a wrong one counts as a failed sign-in
     * @param address the client's IP address
     * @return the secret, which cannot be read again
     * @throws BusinessException {@link ErrorKind#INVALID} if a rule is broken or the password wrong, {@link ErrorKind#CONFLICT} if
     * a key has the name or there are too many; {@link ErrorKind#THROTTLED} and {@link ErrorKind#OVERLOADED} as for signing in
     */
    public String make(UserView user, String current, NewKey key, String address) {
        key.validate();
        accounts.confirmPassword("key-make", user, current, address);
        String secret = KeySecret.random();
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        if (!keys.add(user.id(), key, KeySecret.hash(secret), now, now.plus(Duration.ofDays(key.days())))) {
            throw BusinessException.inField(
                    "name",
                    ErrorKind.CONFLICT,
                    keys.isNamed(user.id(), key.name())
                            ? "You have a key with this name"
                            : "You have " + KeyRepository.MOST + " keys: revoke one first");
        }
        SecurityLog.done("key-make", user.id(), address);
        return secret;
    }

    /** A user's keys in the order in which they were made. */
    public List<KeyView> list(long userId) {
        return keys.list(userId);
    }

    /**
     * Ends a key at once.
     *
     * @throws BusinessException {@link ErrorKind#NOT_FOUND} if the user has no such key
     */
    public void revoke(long userId, long id, String address) {
        if (!keys.revoke(userId, id)) {
            throw new BusinessException(ErrorKind.NOT_FOUND, "There is no such key");
        }
        SecurityLog.done("key-revoke", userId, address);
    }

    /**
     * The holder of a key.
     *
     * @throws BusinessException {@link ErrorKind#UNAUTHENTICATED} if there is no such key or it has ended, {@link
     * ErrorKind#FORBIDDEN} if its user is suspended
     */
    public Caller caller(String secret) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        if (!KeySecret.isWellFormed(secret)) {
            throw unknown();
        }
        Found found = keys.find(KeySecret.hash(secret), now).orElseThrow(KeyService::unknown);
        if (found.isSuspended()) {
            throw new BusinessException(ErrorKind.FORBIDDEN, "The account of this key is suspended");
        }
        if (found.lastUsedAt() == null || found.lastUsedAt().plus(ACCURACY).isBefore(now)) {
            keys.use(found.caller().keyId(), now);
        }
        return found.caller();
    }

    private static BusinessException unknown() {
        return new BusinessException(
                ErrorKind.UNAUTHENTICATED, "There is no such key, or it has ended: make one in the settings");
    }
}
