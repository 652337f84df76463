package dk.itu.minitwit.administration;

import dk.itu.minitwit.user.Role;
import java.time.Instant;

/**
 * A user as moderators see it.
 *
 * @param suspensionReason null for a user that is not suspended
 * @param suspendedUntil null for a suspension without an end
 * @param waiting whether the sign-up waits for approval
 */
public record UserLine(
        long id,
        String username,
        Role role,
        boolean secondFactor,
        String suspensionReason,
        Instant suspendedUntil,
        boolean waiting,
        long messages,
        long following,
        long followers) {

    public boolean isSuspended() {
        return suspensionReason != null;
    }
}
