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

    private static final DateTimeFormatter END =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    BusinessException refusal() {
        if (waits) {
            return new BusinessException(ErrorKind.FORBIDDEN, "This account waits for approval by a moderator");
        }
        String until = end.equals(Instant.MAX) ? "" : " until " + END.format(end);
        return new BusinessException(ErrorKind.FORBIDDEN, "This account is suspended" + until + ": " + reason);
    }
}
