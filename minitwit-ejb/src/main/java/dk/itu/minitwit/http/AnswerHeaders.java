package dk.itu.minitwit.http;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Which headers each kind of answer has for browsers and caches: the one table of them. */
public enum AnswerHeaders {
    /** Of the simulator API: JSON for a program, true for a moment. */
    API(Caching.NOT_STORED, "Cross-Origin-Resource-Policy", "same-origin"),
    /** A page that is the same for everybody who is not signed in. New messages arrive at any time. */
    PAGE(Caching.ASKED_ANEW, Browsers.HEADERS),
    /** A page that shows something of its reader: it is in no cache, and not there any more after signing out. */
    PERSONAL_PAGE(Caching.NOT_STORED, Browsers.HEADERS),
    /** A file that never changes at its address. */
    ASSET(Caching.FOR_EVER, Browsers.HEADERS);

    private static final class Caching {
        private static final String NOT_STORED = "no-store";
        private static final String ASKED_ANEW = "private, no-cache";
        private static final String FOR_EVER = "public, max-age=31536000, immutable";
    }

    /** For what a browser shows: it runs and loads nothing but our own files, and frames us nowhere. */
    private static final class Browsers {
        private static final String[] HEADERS = {
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self';"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "same-origin",
            "Permissions-Policy",
            "camera=(), geolocation=(), microphone=()",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            // The server compresses for clients that ask.
            "Vary",
            "Accept-Encoding"
        };
    }

    private final List<String> namesAndValues;

    AnswerHeaders(String caching, String... others) {
        List<String> all = new ArrayList<>(List.of("Cache-Control", caching, "X-Content-Type-Options", "nosniff"));
        all.addAll(List.of(others));
        namesAndValues = List.copyOf(all);
    }

    /** @param answer gets each header, by name and value */
    public void addTo(BiConsumer<String, String> answer) {
        for (int i = 0; i < namesAndValues.size(); i += 2) {
            answer.accept(namesAndValues.get(i), namesAndValues.get(i + 1));
        }
    }
}
