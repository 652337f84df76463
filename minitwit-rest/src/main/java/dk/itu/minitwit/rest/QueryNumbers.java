package dk.itu.minitwit.rest;

import java.util.OptionalLong;

/** Reads numbers from a query leniently: what is no integer counts as not given. */
final class QueryNumbers {

    static final int DEFAULT_LIMIT = 100;
    static final int MAX_LIMIT = 1000;

    private QueryNumbers() {}

    static OptionalLong parse(String given) {
        try {
            return given == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(given));
        } catch (NumberFormatException notAnInteger) {
            return OptionalLong.empty();
        }
    }

    /** How many rows {@code ?no=} asks for: 100 unless told, 1,000 at most. */
    static int limit(String given) {
        long number = parse(given).orElse(DEFAULT_LIMIT);
        return number < 0 ? DEFAULT_LIMIT : (int) Math.min(number, MAX_LIMIT);
    }
}
