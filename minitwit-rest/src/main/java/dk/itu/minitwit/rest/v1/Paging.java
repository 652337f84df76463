package dk.itu.minitwit.rest.v1;

import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** The parameter {@code limit}, and links to other pages of the same list. */
final class Paging {

    private static final int USUAL = 30;
    private static final int MOST = 100;
    private static final List<String> KEPT = List.of("q", "kind", "limit");
    private static final Pattern ID_CURSOR = Pattern.compile("[0-9a-z]{1,12}");
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,2}");

    private Paging() {}

    /** @throws BusinessException {@link ErrorKind#INVALID} for another text than a number from 1 to 100 */
    static int limit(String given) {
        if (given == null) {
            return USUAL;
        }
        if (!NUMBER.matcher(given).matches() || Integer.parseInt(given) > MOST) {
            throw BusinessException.inField(
                    "limit", ErrorKind.INVALID, "limit is a whole number from 1 to " + MOST + ", such as 30");
        }
        return Integer.parseInt(given);
    }

    /** @throws BusinessException {@link ErrorKind#INVALID} for a text that is no cursor in the order of ids */
    static String idCursor(String parameter, String given) {
        if (given != null && !ID_CURSOR.matcher(given).matches()) {
            throw BusinessException.inField(
                    parameter,
                    ErrorKind.INVALID,
                    parameter + " is a cursor: take one from a link, or start without one");
        }
        return given;
    }

    static void onlyOne(String before, String since) {
        if (before != null && since != null) {
            throw BusinessException.inField("since", ErrorKind.INVALID, "Send either before or since");
        }
    }

    /**
     * Adds the links to go on in the direction of a page, and from a page of the past to what arrives later.
     *
     * @param before null at the end of the past
     */
    static void links(Response.ResponseBuilder answer, UriInfo request, String before, String since) {
        if (before != null) {
            link(answer, request, "next", "before", before);
        }
        boolean isOfArrivals = request.getQueryParameters().containsKey("since");
        link(answer, request, isOfArrivals ? "next" : "prev", "since", since);
    }

    /** Adds a link, which has the limit and the choice of the request. Cursors need no encoding. */
    static void link(
            Response.ResponseBuilder answer, UriInfo request, String relation, String parameter, String cursor) {
        StringBuilder target = new StringBuilder(request.getRequestUri().getRawPath())
                .append('?')
                .append(parameter);
        target.append('=').append(cursor);
        for (String kept : KEPT) {
            String value = request.getQueryParameters().getFirst(kept);
            if (value != null) {
                target.append('&').append(kept).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        }
        answer.header(HttpHeaders.LINK, "<" + target + ">; rel=\"" + relation + '"');
    }
}
