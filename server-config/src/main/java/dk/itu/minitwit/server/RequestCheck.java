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
 * Refuses requests that cannot be understood, or could be understood in two ways, before the server does: it would answer an empty 200
 * or 400, with thirty lines in the log. Gives the others the path that the server finds the application by ({@link RequestTarget}).
 */
final class RequestCheck extends BaseFilter {

    private static final ShortAnswer MALFORMED = new ShortAnswer(
            HttpStatus.BAD_REQUEST_400,
            "Bad request",
            "The request cannot be understood: check the percent-encoding of the address and the headers");

    private static final int DELETE = 0x7f;

    /** A name or address, and a port if there is one (RFC 9110, 7.2). */
    private static final Pattern HOST =
            Pattern.compile("(?:\\[[0-9A-Fa-f:.]+]|[\\w.~%!$&'()*+,;=-]*[\\w.~%-])(?::\\d{1,5})?");

    /** Of a connection: its client or this server has said that the present request is the last. */
    private static final Attribute<Boolean> ENDS =
            Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute(RequestCheck.class.getName());

    @Override
    public NextAction handleRead(FilterChainContext context) {
        if (!(context.getMessage() instanceof HttpContent content)
                || !(content.getHttpHeader() instanceof HttpRequestPacket request)
                // Later parts of a body come by here, too.
                || request.getRequestURIRef().isDecoded()) {
            return context.getInvokeAction();
        }
        // Pipelined behind the last request, or refused by the parser already: it must neither be done nor take a
        // permit.
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

    /** Nothing here speaks another protocol: the header means nothing (RFC 9110, 7.8), and a body is read as any other. */
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
     * RFC 9112, 6.3: two servers could see two different requests in a body with two lengths. The parser forgets the one that comes
     * first, so nothing is read behind a chunked body at all.
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

    /** The server itself answers an empty 200 to a host that it cannot read. HTTP/1.0 needs none. */
    private static boolean hasOneHost(HttpRequestPacket request) {
        Iterator<String> hosts = request.getHeaders().values("Host").iterator();
        if (!hosts.hasNext()) {
            return request.getProtocol() != Protocol.HTTP_1_1;
        }
        return HOST.matcher(hosts.next()).matches() && !hosts.hasNext();
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
