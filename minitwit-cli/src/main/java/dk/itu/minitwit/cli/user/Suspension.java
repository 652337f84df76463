package dk.itu.minitwit.cli.user;

import static dk.itu.minitwit.cli.OneLine.escaped;

import dk.itu.minitwit.cli.CommandFailure;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Why and how long a user may not sign in.
 *
 * @param until null for a suspension without an end
 */
record Suspension(String reason, Instant until) {

    private static final int MAX_LENGTH = 500;

    /** The end, as an option. */
    static final class End implements ITypeConverter<Instant> {

        @Override
        public Instant convert(String text) {
            try {
                return Instant.parse(text);
            } catch (DateTimeParseException wrong) {
                throw new TypeConversionException("'" + text + "' is no time such as 2027-01-31T12:00:00Z.");
            }
        }
    }

    /** @throws CommandFailure if the user could not read the reason, or the end has passed */
    static Suspension of(String reason, Instant until, Instant now) {
        boolean readable = !reason.isBlank()
                && reason.codePointCount(0, reason.length()) <= MAX_LENGTH
                && reason.equals(escaped(reason));
        if (!readable) {
            throw new CommandFailure("--reason takes one line of 1 to " + MAX_LENGTH + " visible characters.");
        }
        if (until != null && !until.isAfter(now)) {
            throw new CommandFailure("--until is over at " + until + ": give a later time, or none.");
        }
        return new Suspension(reason, until);
    }

    @Override
    public String toString() {
        return until == null ? "without an end" : "until " + until;
    }
}
