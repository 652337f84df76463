package dk.itu.minitwit.web;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;

/**
 * Sends a browser to another page of ours, by a path: right behind any proxy, unlike an absolute address. The one place that writes
 * {@code Location}: whatever the path was made from, the header is ASCII and does not leave this host.
 */
final class Redirect {

    private static final String HOME = "/";

    private Redirect() {}

    static void found(HttpServletResponse response, String path) {
        to(response, path, HttpServletResponse.SC_FOUND);
    }

    /** After a form was accepted: the next page is fetched by GET, so reloading it posts nothing. */
    static void afterPost(String path) {
        FacesContext faces = FacesContext.getCurrentInstance();
        seeOther((HttpServletResponse) faces.getExternalContext().getResponse(), path);
        faces.responseComplete();
    }

    static void seeOther(HttpServletResponse response, String path) {
        to(response, path, HttpServletResponse.SC_SEE_OTHER);
    }

    private static void to(HttpServletResponse response, String path, int status) {
        response.setStatus(status);
        response.setHeader("Location", isLocal(path) ? encode(path) : HOME);
    }

    /**
     * Whether a browser takes it for a path on this host. Browsers take a backslash for a slash and leave out tabs and line ends, so a
     * path with either could name another host.
     */
    static boolean isLocal(String path) {
        return path != null
                && path.startsWith("/")
                && !path.startsWith("//")
                && path.indexOf('\\') < 0
                && path.chars().noneMatch(Character::isISOControl);
    }

    /** Spaces, quotes and everything beyond ASCII, which a header cannot carry; what is encoded already stays. */
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
