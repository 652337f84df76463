package dk.itu.minitwit.server;

import java.io.CharConversionException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.util.HttpStatus;
import org.glassfish.grizzly.http.util.MimeHeaders;
import org.glassfish.grizzly.http.util.RequestURIRef;

/**
 * Refuses requests that cannot be understood, or could be understood in two ways, before the server does: it would answer an empty 200
 * or 400, with thirty lines in the log. Gives the others the path that the server finds the application by ({@link RequestTarget}).
 */
final class RequestCheck extends BaseFilter {

    private static final ShortAnswer MALFORMED = new ShortAnswer(
            HttpStatus.BAD_REQUEST_400,
            "Bad request",
            "The request cannot be understood: check the percent-encoding of the address and the headers");

    private static final int DELETE = 0x7f;

    @Override
    public NextAction handleRead(FilterChainContext context) {
        if (!(context.getMessage() instanceof HttpContent content)
                || !(content.getHttpHeader() instanceof HttpRequestPacket request)
                // Later parts of a body come by here, too.
                || request.getRequestURIRef().isDecoded()) {
            return context.getInvokeAction();
        }
        Optional<RequestTarget> target = RequestTarget.of(request.getRequestURI());
        if (target.isEmpty()
                || hasTwoLengths(request)
                || hasControlCharacters(request)
                || !take(target.get(), request.getRequestURIRef())) {
            MALFORMED.send(context, request);
            return context.getStopAction();
        }
        return context.getInvokeAction();
    }

    /**
     * RFC 9112, 6.3: two servers could see two different requests in a body with two lengths. The parser forgets the one that comes
     * first, so nothing is read behind a chunked body at all: the connection ends.
     */
    private static boolean hasTwoLengths(HttpRequestPacket request) {
        String coding = request.getHeaders().getHeader("Transfer-Encoding");
        if (coding != null) {
            request.getResponse().setHeader("Connection", "close");
        }
        return coding != null
                && (request.getHeaders().contains("Content-Length") || !coding.equalsIgnoreCase("chunked"));
    }

    /** The lenient parser lets them through ({@link Server#boot}). */
    private static boolean hasControlCharacters(HttpRequestPacket request) {
        MimeHeaders headers = request.getHeaders();
        for (int i = 0; i < headers.size(); i++) {
            if (headers.getValue(i).toString().chars().anyMatch(c -> c < ' ' && c != '\t' || c == DELETE)) {
                return true;
            }
        }
        return false;
    }

    /** The server decodes a path once and keeps it, so it is decoded here. The listener allows encoded slashes (http.asadmin). */
    private static boolean take(RequestTarget target, RequestURIRef path) {
        try {
            if (!target.isUsual()) {
                set(path, target.mapped());
            }
            path.getDecodedRequestURIBC(true);
            if (!target.isUsual()) {
                set(path, target.sent());
            }
            return true;
        } catch (CharConversionException malformed) {
            return false;
        }
    }

    /** As bytes, as those that are read: of a text, the server decodes each byte to a character. */
    private static void set(RequestURIRef path, String encoded) {
        path.getRequestURIBC().setBytes(encoded.getBytes(StandardCharsets.US_ASCII));
    }
}
