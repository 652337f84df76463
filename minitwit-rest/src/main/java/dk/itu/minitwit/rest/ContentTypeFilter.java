package dk.itu.minitwit.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

/**
 * Replaces a malformed Content-Type by {@code application/octet-stream}, as RFC 9110, 8.3 allows. {@link
 * RequestBodyReader} then refuses the body, and a request without a body is served; JAX-RS would refuse both with an
 * empty response. Form types are replaced too: Jersey would read the body as parameters, and log a warning about a
 * consumed body.
 */
public class ContentTypeFilter extends HttpFilter {

    private static final String FORM = MediaType.APPLICATION_FORM_URLENCODED_TYPE.getSubtype();

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(
                isReadable(request.getHeaders(HttpHeaders.CONTENT_TYPE)) ? request : new Unknown(request), response);
    }

    private static boolean isReadable(Enumeration<String> types) {
        if (!types.hasMoreElements()) {
            return true;
        }
        try {
            MediaType type = MediaType.valueOf(types.nextElement());
            return !types.hasMoreElements() && !type.getSubtype().equalsIgnoreCase(FORM);
        } catch (IllegalArgumentException damaged) {
            return false;
        }
    }

    private static final class Unknown extends HttpServletRequestWrapper {

        Unknown(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getContentType() {
            return MediaType.APPLICATION_OCTET_STREAM;
        }

        @Override
        public String getHeader(String name) {
            return isContentType(name) ? getContentType() : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return isContentType(name) ? Collections.enumeration(List.of(getContentType())) : super.getHeaders(name);
        }

        private static boolean isContentType(String name) {
            return HttpHeaders.CONTENT_TYPE.equalsIgnoreCase(name);
        }
    }
}
