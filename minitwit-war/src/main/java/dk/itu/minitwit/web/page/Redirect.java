package dk.itu.minitwit.web.page;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;

/**
 * Redirects to a path on this host, which works behind any proxy, unlike an absolute URL. The only class that writes
 * {@code Location}: for any input, the header is ASCII and stays on this host.
 */
public final class Redirect {

    private static final String HOME = "/";

    private Redirect() {}

    public static void found(HttpServletResponse response, String path) {
        to(response, path, HttpServletResponse.SC_FOUND);
    }

    /** After an accepted form: the browser gets the next page by GET, so that a reload posts nothing. */
    public static void afterPost(String path) {
        FacesContext faces = FacesContext.getCurrentInstance();
        seeOther((HttpServletResponse) faces.getExternalContext().getResponse(), path);
        faces.responseComplete();
    }

    public static void seeOther(HttpServletResponse response, String path) {
        to(response, path, HttpServletResponse.SC_SEE_OTHER);
    }

    private static void to(HttpServletResponse response, String path, int status) {
        response.setStatus(status);
        response.setHeader("Location", isLocal(path) ? encode(path) : HOME);
    }

    /**
     * Whether a browser resolves the path on this host. Browsers treat a backslash as a slash and drop tabs and line breaks, so a path
     * with any of them could name another host.
     */
    public static boolean isLocal(String path) {
        return path != null
                && path.startsWith("/")
                && !path.startsWith("//")
                && path.indexOf('\\') < 0
                && path.chars().noneMatch(Character::isISOControl);
    }

    /** Encodes spaces, quotes and non-ASCII characters, which a header cannot carry; existing percent-encoding stays. */
    private static String encode(String path) {
        StringBuilder encoded = new StringBuilder(path.length());
        for (byte octet : path.getBytes(StandardCharsets.UTF_8)) {
            if (octet > ' ' && octet != '"' && octet != '<' && octet != '>' && octet != 0x7f) {
                encoded.append((char) octet);
            } else {
                encoded.append(String.format("%%%02X", octet));
            }
        }
        return encoded.toString();
    }
}
