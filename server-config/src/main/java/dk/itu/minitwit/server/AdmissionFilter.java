package dk.itu.minitwit.server;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.attributes.Attribute;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.FilterChainEvent;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.http.util.HttpStatus;

/**
 * Sheds load before the application: each request needs a permit, and gets 503 with {@code Retry-After} without one (ADR 022). The
 * limiters are bulkheads: no kind of request takes the permits of another.
 */
final class AdmissionFilter extends BaseFilter implements AdmissionMXBean {

    /** Of a request: whether it was admitted. A request with a body comes by more than once. */
    private static final Attribute<Boolean> ADMITTED =
            Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute(AdmissionFilter.class.getName());

    /** Of a connection: the permit of its present request. */
    private static final Attribute<RequestLimiter.Permit> PERMIT =
            Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute(RequestLimiter.class.getName());

    private static final ShortAnswer BUSY = new ShortAnswer(
            HttpStatus.SERVICE_UNAVAILABLE_503, "MiniTwit is busy", "MiniTwit is busy: try again in a second");

    private final Map<RequestKind, RequestLimiter> limiters = new EnumMap<>(RequestKind.class);
    private final Hashing hashing = new Hashing();
    private final LongAdder refused = new LongAdder();

    AdmissionFilter(AdmissionSettings settings) {
        limiters.put(RequestKind.READ, queueing(settings.permits()));
        limiters.put(RequestKind.WRITE, queueing(settings.permits()));
        limiters.put(RequestKind.PASSWORD, new RequestLimiter(AdmissionSettings.PASSWORDS));
        limiters.put(RequestKind.UNFINISHED_BODY, new RequestLimiter(AdmissionSettings.UNFINISHED_BODIES));
        limiters.put(RequestKind.PROBE, new RequestLimiter(AdmissionSettings.PROBES));
    }

    private static RequestLimiter queueing(int permits) {
        return new RequestLimiter(permits, AdmissionSettings.QUEUE, AdmissionSettings.MAX_WAIT);
    }

    @Override
    public NextAction handleRead(FilterChainContext context) throws IOException {
        if (!(context.getMessage() instanceof HttpContent content)
                || !(content.getHttpHeader() instanceof HttpRequestPacket request)) {
            return context.getInvokeAction();
        }
        if (!ADMITTED.isSet(request)) {
            if (isHeaderOnly(content, request) || HttpContent.isBroken(content)) {
                return context.getStopAction();
            }
            Optional<RequestLimiter.Permit> permit = acquire(content, request);
            ADMITTED.set(request, permit.isPresent());
            if (permit.isEmpty()) {
                refused.increment();
                BUSY.send(context, request);
            } else {
                PERMIT.set(context.getConnection(), permit.get());
            }
        }
        return ADMITTED.get(request) ? context.getInvokeAction() : context.getStopAction();
    }

    /**
     * Many clients send header and body in two packets. Without a thread, the header waits in the connection for the first bytes of the
     * body, which mostly are all of it; unless the client waits to be told to send it.
     */
    private static boolean isHeaderOnly(HttpContent content, HttpRequestPacket request) {
        return !content.isLast()
                && (request.isChunked() || request.getContentLength() > 0)
                && !content.getContent().hasRemaining()
                && !request.requiresAcknowledgement();
    }

    private Optional<RequestLimiter.Permit> acquire(HttpContent content, HttpRequestPacket request) throws IOException {
        String path = request.getRequestURIRef().getDecodedURI();
        String method = request.getMethod().getMethodString();
        // The application answers the form of the pages, which keeps what was typed.
        if (path.equals(RequestKind.API_SIGN_UP) && method.equals("POST") && hashing.isFull()) {
            return Optional.empty();
        }
        return limiters.get(RequestKind.of(method, path, content.isLast())).acquire();
    }

    @Override
    public NextAction handleEvent(FilterChainContext context, FilterChainEvent event) {
        if (event == HttpServerFilter.RESPONSE_COMPLETE_EVENT) {
            release(context);
        }
        return context.getInvokeAction();
    }

    /** The rest of a body will not come, or the application failed without an answer. */
    @Override
    public NextAction handleClose(FilterChainContext context) {
        release(context);
        return context.getInvokeAction();
    }

    private static void release(FilterChainContext context) {
        RequestLimiter.Permit permit = PERMIT.remove(context.getConnection());
        if (permit != null) {
            permit.release();
        }
    }

    @Override
    public long getRefused() {
        return refused.sum();
    }

    @Override
    public int getLimit() {
        return limiters.get(RequestKind.READ).permits();
    }

    @Override
    public int getReads() {
        return inFlight(RequestKind.READ);
    }

    @Override
    public int getWrites() {
        return inFlight(RequestKind.WRITE);
    }

    @Override
    public int getPasswords() {
        return inFlight(RequestKind.PASSWORD);
    }

    @Override
    public int getUnfinishedBodies() {
        return inFlight(RequestKind.UNFINISHED_BODY);
    }

    private int inFlight(RequestKind kind) {
        return limiters.get(kind).inFlight();
    }

    @Override
    public int getWaiting() {
        return limiters.values().stream().mapToInt(RequestLimiter::waiting).sum();
    }
}
