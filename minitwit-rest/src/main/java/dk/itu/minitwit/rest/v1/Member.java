package dk.itu.minitwit.rest.v1;

import dk.itu.minitwit.rest.RequestBody;
import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import jakarta.ws.rs.NotFoundException;
import java.util.regex.Pattern;

/** Values of a request. */
final class Member {

    /** At most 18 digits, so that it fits a {@code long}. */
    private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,17}");

    private Member() {}

    /**
     * A string member of the body.
     *
     * @throws BusinessException {@link ErrorKind#INVALID} if it is missing or no string
     */
    static String text(RequestBody body, String name) {
        String text = body == null ? null : body.texts().get(name);
        if (text == null) {
            throw BusinessException.inField(
                    name, ErrorKind.INVALID, "Send a JSON object with the string member " + name);
        }
        return text;
    }

    /** @throws NotFoundException if nothing has such an id */
    static long id(String text) {
        if (!ID.matcher(text).matches()) {
            throw new NotFoundException();
        }
        return Long.parseLong(text);
    }
}
