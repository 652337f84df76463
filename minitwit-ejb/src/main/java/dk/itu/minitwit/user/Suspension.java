package dk.itu.minitwit.user;

import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Why and how long a user may not sign in.
 *
 * @param end {@link Instant#MAX} for a suspension without an end
 * @param waits whether it is a sign-up that waits for approval
 */
record Suspension(String reason, Instant end, boolean waits) {

    /** The reason of a sign-up whose address is not confirmed. The release before shows it. */
    static final String UNCONFIRMED = "waits for confirmation of the address";

    private static final DateTimeFormatter END =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    boolean isUnconfirmed() {
        return reason.equals(UNCONFIRMED);
    }

    BusinessException refusal() {
        if (waits) {
            return new BusinessException(ErrorKind.FORBIDDEN, "This account waits for approval by a moderator");
        }
        if (isUnconfirmed()) {
            return new BusinessException(
                    ErrorKind.FORBIDDEN, "Confirm your address first: follow the link in the mail that you got");
        }
        String until = end.equals(Instant.MAX) ? "" : " until " + END.format(end);
        return new BusinessException(ErrorKind.FORBIDDEN, "This account is suspended" + until + ": " + reason);
    }
}
