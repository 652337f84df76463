package dk.itu.minitwit.cli.user;

import static dk.itu.minitwit.cli.OneLine.escaped;

import java.time.Instant;

/**
 * A user as an operator sees it.
 *
 * @param suspensionReason null for a user that is not suspended
 * @param suspendedUntil null for a suspension without an end
 */
record UserLine(
        long id,
        String username,
        String email,
        Role role,
        String suspensionReason,
        Instant suspendedUntil,
        long messages,
        long following,
        long followers) {

    /** The name as it can be printed. */
    String shown() {
        return escaped(username);
    }

    boolean isSuspended(Instant now) {
        return suspensionReason != null && (suspendedUntil == null || suspendedUntil.isAfter(now));
    }

    /** One line of the list. */
    String line(Instant now) {
        String line = "%d  %s  %s".formatted(id, shown(), role);
        return isSuspended(now) ? line + "  suspended " + suspension(now) : line;
    }

    /** Many lines. */
    String details(Instant now) {
        return """
                id         %d
                name       %s
                e-mail     %s
                role       %s
                suspended  %s
                messages   %d
                following  %d
                followers  %d""".formatted(id, shown(), escaped(email), role, suspension(now), messages, following, followers);
    }

    String suspension(Instant now) {
        if (!isSuspended(now)) {
            return "no";
        }
        return (suspendedUntil == null ? "without an end" : "until " + suspendedUntil) + ": "
                + escaped(suspensionReason);
    }
}
