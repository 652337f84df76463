package dk.itu.minitwit.web.front;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

/**
 * Sends pages as wholes: nothing goes out before it is certain to succeed, so that an error in the middle of a page becomes an
 * error page. And a page that was asked for goes only to a browser that has another version of it (RFC 9110, section 13): its tag
 * is made of what is in it, so that nobody can forget to change it. Weak, since a proxy may compress it.
 */
public class WholePageFilter extends HttpFilter {

    private static final Set<String> METHODS = Set.of("GET", "HEAD");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HeldResponse held = new HeldResponse(response);
        chain.doFilter(request, held);
        if (held.isFailure()) {
            return;
        }
        byte[] page = held.content();
        boolean isAskedFor = METHODS.contains(request.getMethod()) && response.getStatus() == HttpServletResponse.SC_OK;
        if (isAskedFor && isKnown(page, request, response)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        } else {
            response.setContentLength(page.length);
            response.getOutputStream().write(page);
        }
    }

    private static boolean isKnown(byte[] page, HttpServletRequest request, HttpServletResponse response) {
        String tag = tag(page);
        response.setHeader("ETag", tag);
        return EntityTags.match(Collections.list(request.getHeaders("If-None-Match")), tag);
    }

    /** Two checksums that processors compute by themselves: a digest takes a tenth of the page's time. */
    private static String tag(byte[] page) {
        return "W/\"" + Long.toHexString(checksum(new CRC32(), page)) + Long.toHexString(checksum(new CRC32C(), page))
                + '"';
    }

    private static long checksum(Checksum sum, byte[] page) {
        sum.update(page);
        return sum.getValue();
    }
}
