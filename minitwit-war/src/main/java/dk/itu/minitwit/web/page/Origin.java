package dk.itu.minitwit.web.page;

import jakarta.servlet.http.HttpServletRequest;

/** The scheme, host and port of this site as its client knows them. */
public final class Origin {

    private Origin() {}

    /** Such as {@code https://minitwit.example}. The client may have made up the host: only for answers to the same client. */
    public static String of(HttpServletRequest request) {
        return (isSecure(request) ? "https://" : "http://") + request.getHeader("Host");
    }

    /**
     * Whether the browser used TLS, by the header of the proxy that terminates it. With several proxies the first value
     * is the browser's. A client that forges the header only harms itself.
     */
    static boolean isSecure(HttpServletRequest request) {
        String forwarded = request.getHeader("X-Forwarded-Proto");
        return request.isSecure()
                || forwarded != null && forwarded.split(",", 2)[0].strip().equalsIgnoreCase("https");
    }
}
