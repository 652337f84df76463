package dk.itu.minitwit.web.export;

import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The fields of a posted form with a file, in memory. The server's own reader has no limit for the number of fields, of which such a form
 * can have millions.
 */
final class UploadedForm {

    /** Of the whole form, in MiB. */
    static final int MOST_MIB = 16;

    private static final int MIB = 1024 * 1024;
    private static final int MOST_FIELDS = 4;
    private static final int LONGEST_HEAD = 2_000;
    private static final Pattern BOUNDARY =
            Pattern.compile("multipart/form-data;.*\\bboundary=\"?([^\";]{1,70})\"?.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile(
            "^content-disposition:.*;\\s*name=\"([^\"]*)\"", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
    private static final byte[] HEAD_END = ascii("\r\n\r\n");

    private final byte[] body;
    private final Map<String, Range> fields = new HashMap<>();

    private record Range(int from, int to) {}

    private UploadedForm(byte[] body, String boundary) {
        this.body = body;
        byte[] delimiter = ascii("\r\n--" + boundary);
        // The first delimiter has no line break before it.
        int at = startsWith(delimiter) ? delimiter.length - 2 : body.length;
        for (int count = 0; at + 2 <= body.length && body[at] == '\r'; count++) {
            int end = indexOf(HEAD_END, at);
            int from = end + HEAD_END.length;
            int to = end < 0 ? -1 : indexOf(delimiter, from);
            if (to < 0 || end - at > LONGEST_HEAD || count == MOST_FIELDS) {
                throw unreadable();
            }
            Matcher name = NAME.matcher(new String(body, at, end - at, StandardCharsets.UTF_8));
            fields.put(name.find() ? name.group(1) : "", new Range(from, to));
            at = to + delimiter.length;
        }
    }

    /**
     * Reads the body of a request.
     *
     * @throws BusinessException {@link ErrorKind#INVALID} if it is larger than {@link #MOST_MIB}, or no such form
     */
    static UploadedForm of(HttpServletRequest request) throws IOException {
        Matcher type =
                BOUNDARY.matcher(Optional.ofNullable(request.getContentType()).orElse(""));
        if (!type.matches()) {
            throw unreadable();
        }
        InputStream in = request.getInputStream();
        long length = request.getContentLengthLong();
        if (length > (long) MOST_MIB * MIB) {
            // Browsers show an answer only after they have sent everything.
            in.transferTo(OutputStream.nullOutputStream());
            throw refusal("The file is larger than " + MOST_MIB + " MiB, which no import takes");
        }
        byte[] body = new byte[(int) Math.max(length, 0)];
        in.readNBytes(body, 0, body.length);
        return new UploadedForm(body, type.group(1));
    }

    /** A field's text; empty if there is no such field. */
    String text(String name) {
        Range range = fields.getOrDefault(name, new Range(0, 0));
        return new String(body, range.from(), range.to() - range.from(), StandardCharsets.UTF_8);
    }

    /**
     * The content of a chosen file.
     *
     * @throws BusinessException {@link ErrorKind#INVALID} if none is chosen, as a browser sends an empty one then
     */
    InputStream file(String name) {
        Range range = fields.getOrDefault(name, new Range(0, 0));
        if (range.from() == range.to()) {
            throw refusal("You have to choose a file");
        }
        return new ByteArrayInputStream(body, range.from(), range.to() - range.from());
    }

    private boolean startsWith(byte[] delimiter) {
        return body.length >= delimiter.length
                && Arrays.equals(body, 0, delimiter.length - 2, delimiter, 2, delimiter.length);
    }

    private int indexOf(byte[] wanted, int from) {
        for (int i = from; i <= body.length - wanted.length; i++) {
            if (body[i] == wanted[0] && Arrays.equals(body, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        return -1;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static BusinessException unreadable() {
        return refusal("The form did not arrive whole: send it again");
    }

    private static BusinessException refusal(String message) {
        return BusinessException.inField("file", ErrorKind.INVALID, message);
    }
}
