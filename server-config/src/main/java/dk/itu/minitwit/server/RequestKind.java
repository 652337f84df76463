package dk.itu.minitwit.server;

import java.util.Set;
import java.util.regex.Pattern;

/** The kinds of requests that do not take each other's permits (ADR 022). */
enum RequestKind {
    READ,
    WRITE,
    /** May wait for a hashing slot, and a sign-in for its turn (ADR 004, 037). */
    PASSWORD,
    /** Waits for its client, which may be slow. */
    UNFINISHED_BODY,
    /** Of operators. */
    PROBE;

    static final String API_SIGN_UP = "/api/register";

    private static final Set<String> PASSWORDS =
            Set.of(API_SIGN_UP, "/register", "/login", "/settings", "/settings/keys");

    private static final Pattern PROBES = Pattern.compile("/metrics|/health(/.*)?");

    /**
     * @param path decoded
     * @param isWhole whether all of the body is here
     */
    static RequestKind of(String method, String path, boolean isWhole) {
        if (!isWhole) {
            return UNFINISHED_BODY;
        }
        if (PROBES.matcher(path).matches()) {
            return PROBE;
        }
        if (method.equals("GET") || method.equals("HEAD")) {
            return READ;
        }
        return PASSWORDS.contains(path) ? PASSWORD : WRITE;
    }
}
