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
 */
record Suspension(String reason, Instant end) {

    private static final DateTimeFormatter END = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    BusinessException refusal() {
        String until = end.equals(Instant.MAX) ? "" : " until " + END.format(end);
        return new BusinessException(ErrorKind.FORBIDDEN, "This account is suspended" + until + ": " + reason);
    }
}
