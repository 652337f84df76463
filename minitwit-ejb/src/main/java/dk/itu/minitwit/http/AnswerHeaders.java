package dk.itu.minitwit.http;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** The response headers for browsers and caches by kind of response. */
public enum AnswerHeaders {
    /** A response of the simulator API: JSON for a program, never cached. */
    API(Caching.NOT_STORED, "Cross-Origin-Resource-Policy", "same-origin"),
    /** A page without personal content, in the reader's language. A cache must revalidate it, since new messages arrive at any time. */
    PAGE(Caching.ASKED_ANEW, Browsers.headers("Accept-Encoding, Accept-Language")),
    /** A page with personal content: never cached, so that it disappears with the sign-out. */
    PERSONAL_PAGE(Caching.NOT_STORED, Browsers.headers("Accept-Encoding, Accept-Language")),
    /** A file with a version in its address, which never changes. */
    ASSET(Caching.FOR_EVER, Browsers.headers("Accept-Encoding"));

    private static final class Caching {
        private static final String NOT_STORED = "no-store";
        private static final String ASKED_ANEW = "private, no-cache";
        private static final String FOR_EVER = "public, max-age=31536000, immutable";
    }

    /** Headers for browsers: only the application's own files load and run, and no site may embed a page in a frame. */
    private static final class Browsers {
        /** @param vary the headers by which answers differ; the server compresses if the client accepts it */
        static String[] headers(String vary) {
            return new String[] {
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self';"
                        + " connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
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
                "Vary",
                vary
            };
        }
    }

    private final List<String> namesAndValues;

    AnswerHeaders(String caching, String... others) {
        List<String> all = new ArrayList<>(List.of("Cache-Control", caching, "X-Content-Type-Options", "nosniff"));
        all.addAll(List.of(others));
        namesAndValues = List.copyOf(all);
    }

    /** @param answer receives each header's name and value */
    public void addTo(BiConsumer<String, String> answer) {
        for (int i = 0; i < namesAndValues.size(); i += 2) {
            answer.accept(namesAndValues.get(i), namesAndValues.get(i + 1));
        }
    }
}
