package dk.itu.minitwit.web.front;

import dk.itu.minitwit.web.page.Route;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Refuses a POST that no form of these pages sends, before any other work. */
final class PostCheck {

    private static final int MAX_BYTES = 64 * 1024;
    /** Of a form with a file, which is refused with a text of its own before that. The same limit as in nginx.conf. */
    private static final int MAX_FILE_BYTES = 32 * 1024 * 1024;
    /** The largest form has eight fields. The limit bounds the fields that Faces processes. */
    private static final int MAX_FIELDS = 40;

    private PostCheck() {}

    /** @return whether the response is complete */
    static boolean refuses(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (SameOrigin.isForeign(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (isTooLarge(request)) {
            // The server does not read the rest of the body.
            response.setHeader("Connection", "close");
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (hasTooManyFields(request)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else {
            return false;
        }
        return true;
    }

    /** Browsers send the length of a form, so a body of unknown length is refused too. */
    private static boolean isTooLarge(HttpServletRequest request) {
        int most = isFile(request) ? MAX_FILE_BYTES : MAX_BYTES;
        return request.getContentLengthLong() > most || request.getHeader("Transfer-Encoding") != null;
    }

    private static boolean isFile(HttpServletRequest request) {
        String type = request.getContentType();
        return request.getRequestURI().equals(Route.IMPORT.template())
                && type != null
                && type.startsWith("multipart/form-data");
    }

    private static boolean hasTooManyFields(HttpServletRequest request) {
        return request.getParameterMap().values().stream()
                        .mapToInt(values -> values.length)
                        .sum()
                > MAX_FIELDS;
    }
}
