package dk.itu.minitwit.arrival;

import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A position in the order of arrival: the message with this id, written in this transaction.
 *
 * @param transaction the number of a transaction of the database
 */
record ArrivalCursor(long transaction, long id) {

    private static final Pattern FORM = Pattern.compile("([0-9a-z]{1,12})\\.([0-9a-z]{1,12})");

    /** Greater than every id, and short. */
    static final long LAST_ID = Long.parseLong("zzzzzzzzzzzz", Character.MAX_RADIX);

    /** After all messages of the transactions before this one. */
    static ArrivalCursor before(long transaction) {
        return new ArrivalCursor(transaction - 1, LAST_ID);
    }

    String encode() {
        return text(transaction) + '.' + text(id);
    }

    static ArrivalCursor decode(String encoded) {
        Matcher parts = FORM.matcher(encoded);
        if (!parts.matches()) {
            throw malformed("since");
        }
        return new ArrivalCursor(number(parts.group(1)), number(parts.group(2)));
    }

    static BusinessException malformed(String parameter) {
        return BusinessException.inField(
                parameter,
                ErrorKind.INVALID,
                "This cursor is damaged or of another database: take one from a link, or start without one");
    }

    static String text(long number) {
        return Long.toString(number, Character.MAX_RADIX);
    }

    /** @param text at most twelve digits, which fit a {@code long} */
    static long number(String text) {
        return Long.parseLong(text, Character.MAX_RADIX);
    }
}
