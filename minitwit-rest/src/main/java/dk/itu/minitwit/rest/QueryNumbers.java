package dk.itu.minitwit.rest;

import java.math.BigInteger;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Parses numbers in a query leniently: any other value counts as absent. */
final class QueryNumbers {

    static final int DEFAULT_LIMIT = 100;
    static final int MAX_LIMIT = 1000;

    /** ASCII digits only; {@code Long.parseLong} accepts the digits of every script. */
    private static final Pattern INTEGER = Pattern.compile("[+-]?\\d{1,100}");

    private QueryNumbers() {}

    static OptionalLong parse(String given) {
        try {
            return isInteger(given) ? OptionalLong.of(Long.parseLong(given)) : OptionalLong.empty();
        } catch (NumberFormatException tooLarge) {
            return OptionalLong.empty();
        }
    }

    /** The number of rows by {@code ?no=}: 100 by default, at most 1,000. */
    static int limit(String given) {
        if (!isInteger(given) || given.startsWith("-")) {
            return DEFAULT_LIMIT;
        }
        return new BigInteger(given).min(BigInteger.valueOf(MAX_LIMIT)).intValue();
    }

    private static boolean isInteger(String given) {
        return given != null && INTEGER.matcher(given).matches();
    }
}
