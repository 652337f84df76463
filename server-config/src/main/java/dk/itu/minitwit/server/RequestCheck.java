package dk.itu.minitwit.server;

import java.io.CharConversionException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.attributes.Attribute;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.FilterChainEvent;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpEvents;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.Protocol;
import org.glassfish.grizzly.http.util.HttpStatus;
import org.glassfish.grizzly.http.util.MimeHeaders;
import org.glassfish.grizzly.http.util.RequestURIRef;

/**
 * Refuses malformed and ambiguous requests before the server does: the server would answer an empty 200 or 400 and log
 * thirty lines. Sets the path for the server's mapping of the other requests ({@link RequestTarget}).
 */
final class RequestCheck extends BaseFilter {

    private static final ShortAnswer MALFORMED = new ShortAnswer(
            HttpStatus.BAD_REQUEST_400,
            "Bad request",
            "The request is malformed: check the percent-encoding of the address and the headers");

    private static final int DELETE = 0x7f;

    /** A name or address with an optional port (RFC 9110, 7.2). */
    private static final Pattern HOST =
            Pattern.compile("(?:\\[[0-9A-Fa-f:.]+]|[\\w.~%!$&'()*+,;=-]*[\\w.~%-])(?::\\d{1,5})?");

    /** Marks a connection whose current request is the last one. */
    private static final Attribute<Boolean> ENDS =
            Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute(RequestCheck.class.getName());

    @Override
    public NextAction handleRead(FilterChainContext context) {
        if (!(context.getMessage() instanceof HttpContent content)
                || !(content.getHttpHeader() instanceof HttpRequestPacket request)
                // Later parts of a body pass here too.
                || request.getRequestURIRef().isDecoded()) {
            return context.getInvokeAction();
        }
        // A request pipelined after the last one, or refused by the parser: it must neither run nor take a permit.
        if (ENDS.isSet(context.getConnection()) || HttpContent.isBroken(content)) {
            return context.getStopAction();
        }
        if (isLast(request)) {
            ENDS.set(context.getConnection(), true);
        }
        Optional<RequestTarget> target = RequestTarget.of(request.getRequestURI());
        if (target.isEmpty()
                || !hasOneHost(request)
                || hasTwoLengths(request)
                || hasControlCharacters(request)
                || !take(target.get(), request.getRequestURIRef())) {
            ENDS.set(context.getConnection(), true);
            MALFORMED.send(context, request);
            return context.getStopAction();
        }
        return context.getInvokeAction();
    }

    /** No other protocol is supported, so the header is ignored (RFC 9110, 7.8) and a body is read as usual. */
    @Override
    public NextAction handleEvent(FilterChainContext context, FilterChainEvent event) {
        if (event instanceof HttpEvents.IncomingHttpUpgradeEvent upgrade) {
            upgrade.getHttpHeader().getUpgradeDC().recycle();
            upgrade.getHttpHeader().setIgnoreContentModifiers(false);
            return context.getStopAction();
        }
        return context.getInvokeAction();
    }

    /**
     * RFC 9112, 6.3: servers may disagree about a body with two lengths. The parser drops the first length, so a
     * chunked request is always the last of its connection.
     */
    private static boolean isLast(HttpRequestPacket request) {
        String connection = request.getHeader("Connection");
        if (request.isChunked()) {
            request.getResponse().setHeader("Connection", "close");
        }
        return request.isChunked()
                || connection != null && connection.toLowerCase(Locale.ROOT).contains("close");
    }

    private static boolean hasTwoLengths(HttpRequestPacket request) {
        String coding = request.getHeaders().getHeader("Transfer-Encoding");
        return coding != null
                && (request.getHeaders().contains("Content-Length") || !coding.equalsIgnoreCase("chunked"));
    }

    /** The server itself would answer an empty 200 to a malformed host. HTTP/1.0 needs no host. */
    private static boolean hasOneHost(HttpRequestPacket request) {
        Iterator<String> hosts = request.getHeaders().values("Host").iterator();
        if (!hosts.hasNext()) {
            return request.getProtocol() != Protocol.HTTP_1_1;
        }
        return HOST.matcher(hosts.next()).matches() && !hosts.hasNext();
    }

    /** The lenient parser accepts them ({@link Server#boot}). */
    private static boolean hasControlCharacters(HttpRequestPacket request) {
        MimeHeaders headers = request.getHeaders();
        for (int i = 0; i < headers.size(); i++) {
            if (headers.getValue(i).toString().chars().anyMatch(c -> c < ' ' && c != '\t' || c == DELETE)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The server decodes a path once and caches the result, so it is decoded here. The listener allows encoded slashes
     * (http.asadmin).
     */
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

    /** Set as bytes, like paths from the network: for text, the server decodes each byte to a character. */
    private static void set(RequestURIRef path, String encoded) {
        path.getRequestURIBC().setBytes(encoded.getBytes(StandardCharsets.US_ASCII));
    }
}
