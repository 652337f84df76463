package dk.itu.minitwit.rest.v1;

import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.regex.Pattern;

/** The parameter {@code limit}, and links to other pages of the same list. */
final class Paging {

    private static final int USUAL = 30;
    private static final int MOST = 100;
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

    /** Adds a link, which has the limit of the request. Cursors need no encoding. */
    static void link(
            Response.ResponseBuilder answer, UriInfo request, String relation, String parameter, String cursor) {
        String limit = request.getQueryParameters().getFirst("limit");
        String path = request.getRequestUri().getRawPath();
        answer.header(
                HttpHeaders.LINK,
                '<' + path + '?' + parameter + '=' + cursor + (limit == null ? "" : "&limit=" + limit) + ">; rel=\""
                        + relation + '"');
    }
}
