package dk.itu.minitwit.arrival;

import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.timeline.PageRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A position in what had arrived at a moment, which is a fixed set: any order of it can be paged.
 *
 * @param horizon the oldest transaction that had not ended at that moment
 * @param older the list's own cursor
 */
record PastCursor(long horizon, String older) {

    private static final Pattern FORM = Pattern.compile("([0-9a-z]{1,12})\\.([0-9A-Za-z_-]{1,40})");

    private static final Pattern ID = Pattern.compile("[0-9a-z]{1,12}");

    String encode() {
        return ArrivalCursor.text(horizon) + '.' + older;
    }

    static PastCursor decode(String encoded) {
        Matcher parts = FORM.matcher(encoded);
        if (!parts.matches()) {
            throw ArrivalCursor.malformed("before");
        }
        return new PastCursor(ArrivalCursor.number(parts.group(1)), parts.group(2));
    }

    /** The position in a list in the order of ids. */
    long id() {
        if (!ID.matcher(older).matches()) {
            throw ArrivalCursor.malformed("before");
        }
        return ArrivalCursor.number(older);
    }

    PageRequest page() {
        try {
            return PageRequest.of(older, null);
        } catch (BusinessException malformed) {
            throw ArrivalCursor.malformed("before");
        }
    }
}
