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
 * Buffers a page, so that a failure in its middle becomes an error page, and answers 304 if the client has the same
 * version (RFC 9110, 13). The ETag is a checksum of the page; weak, since a proxy may compress it.
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
        boolean isCacheable =
                METHODS.contains(request.getMethod()) && response.getStatus() == HttpServletResponse.SC_OK;
        if (isCacheable && isKnown(page, request, response)) {
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

    /** Two checksums with hardware support: a digest would take a tenth of the page's time. */
    private static String tag(byte[] page) {
        return "W/\"" + Long.toHexString(checksum(new CRC32(), page)) + Long.toHexString(checksum(new CRC32C(), page))
                + '"';
    }

    private static long checksum(Checksum sum, byte[] page) {
        sum.update(page);
        return sum.getValue();
    }
}
