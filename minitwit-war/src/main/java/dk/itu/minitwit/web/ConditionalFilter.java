package dk.itu.minitwit.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Set;

/**
 * Sends a page only to a browser that has another version of it (RFC 9110, section 13): its tag is a hash of what is in it, so
 * it cannot be wrong. Weak, since a proxy may compress it.
 */
public class ConditionalFilter extends HttpFilter {

    private static final Set<String> METHODS = Set.of("GET", "HEAD");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!METHODS.contains(request.getMethod())) {
            chain.doFilter(request, response);
            return;
        }
        HeldResponse held = new HeldResponse(response);
        chain.doFilter(request, held);
        if (held.isFailure()) {
            return;
        }
        byte[] page = held.content();
        if (response.getStatus() == HttpServletResponse.SC_OK && isKnown(page, request, response)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        } else {
            response.setContentLength(page.length);
            response.getOutputStream().write(page);
        }
    }

    private static boolean isKnown(byte[] page, HttpServletRequest request, HttpServletResponse response) {
        String tag = tag(page);
        response.setHeader("ETag", tag);
        return tag.equals(request.getHeader("If-None-Match"));
    }

    private static String tag(byte[] page) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(page);
            return "W/\""
                    + Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(digest)
                            .substring(0, 22) + '"';
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
