package dk.itu.minitwit.server;

import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.attributes.Attribute;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.FilterChainEvent;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpContext;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.http.Method;
import org.glassfish.grizzly.http.util.HttpStatus;

/**
 * Sheds load before the application: each request needs a permit from one of four limiters, and gets 503 with {@code Retry-After} without
 * one (ADR 022). The limiters are bulkheads: sign-ups, which hash passwords, slow bodies and probes do not take each other's permits.
 */
final class AdmissionFilter extends BaseFilter implements AdmissionMXBean {

    /** Of a request: its permit, or empty when it was refused. A request with a body comes by more than once. */
    private static final Attribute<Optional<RequestLimiter.Permit>> DECISION =
            Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute(AdmissionFilter.class.getName());

    /** Of a connection: the permit of its last request with an unfinished body. */
    private static final Attribute<RequestLimiter.Permit> UNFINISHED =
            Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute(AdmissionFilter.class.getName() + ".unfinished");

    private static final Pattern PROBE = Pattern.compile("/metrics|/health(/.*)?");

    private static final ShortAnswer BUSY = new ShortAnswer(
            HttpStatus.SERVICE_UNAVAILABLE_503, "MiniTwit is busy", "MiniTwit is busy: try again in a second");

    private final RequestLimiter requests;
    private final RequestLimiter signUps;
    private final RequestLimiter unfinishedBodies;
    private final RequestLimiter probes;
    private final Hashing hashing = new Hashing();
    private final LongAdder refused = new LongAdder();

    AdmissionFilter(AdmissionSettings settings) {
        requests = new RequestLimiter(settings.permits(), settings.queue(), settings.maxWait());
        signUps = new RequestLimiter(AdmissionSettings.SIGN_UPS);
        unfinishedBodies = new RequestLimiter(AdmissionSettings.UNFINISHED_BODIES);
        probes = new RequestLimiter(AdmissionSettings.PROBES);
    }

    @Override
    public NextAction handleRead(FilterChainContext context) {
        if (!(context.getMessage() instanceof HttpContent content)
                || !(content.getHttpHeader() instanceof HttpRequestPacket request)) {
            return context.getInvokeAction();
        }
        Optional<RequestLimiter.Permit> decision = DECISION.get(request);
        if (decision == null) {
            if (isHeaderOnly(content, request)) {
                return context.getStopAction();
            }
            decision = admit(content, request);
            DECISION.set(request, decision);
            if (decision.isEmpty()) {
                refused.increment();
                BUSY.send(context, request);
            }
        }
        return decision.isPresent() ? context.getInvokeAction() : context.getStopAction();
    }

    /**
     * Many clients send header and body in two packets. Without a thread, the header waits in the connection for the first bytes of the
     * body, which mostly are all of it; unless the client waits to be told to send it.
     */
    private static boolean isHeaderOnly(HttpContent content, HttpRequestPacket request) {
        return !content.isLast() && !content.getContent().hasRemaining() && !request.requiresAcknowledgement();
    }

    private Optional<RequestLimiter.Permit> admit(HttpContent content, HttpRequestPacket request) {
        boolean isSignUp = isApiSignUp(request);
        if (isSignUp && hashing.isFull()) {
            return Optional.empty();
        }
        if (!content.isLast()) {
            Optional<RequestLimiter.Permit> permit = unfinishedBodies.acquire();
            permit.ifPresent(acquired -> UNFINISHED.set(request.getConnection(), acquired));
            return permit;
        }
        if (PROBE.matcher(request.getRequestURI()).matches()) {
            return probes.acquire();
        }
        return (isSignUp ? signUps : requests).acquire();
    }

    /** Not the form of the pages: that keeps what was typed, so the application has to answer it. */
    private static boolean isApiSignUp(HttpRequestPacket request) {
        return request.getMethod() == Method.POST && "/api/register".equals(request.getRequestURI());
    }

    @Override
    public NextAction handleEvent(FilterChainContext context, FilterChainEvent event) {
        if (event == HttpServerFilter.RESPONSE_COMPLETE_EVENT) {
            Optional<RequestLimiter.Permit> decision =
                    DECISION.get(HttpContext.get(context).getRequest());
            if (decision != null) {
                decision.ifPresent(RequestLimiter.Permit::release);
            }
        }
        return context.getInvokeAction();
    }

    /** The rest of the body will not come. */
    @Override
    public NextAction handleClose(FilterChainContext context) {
        RequestLimiter.Permit permit = UNFINISHED.get(context.getConnection());
        if (permit != null) {
            permit.release();
        }
        return context.getInvokeAction();
    }

    @Override
    public long getRefused() {
        return refused.sum();
    }

    @Override
    public int getLimit() {
        return requests.permits();
    }

    @Override
    public int getUnderWay() {
        return requests.inFlight() + signUps.inFlight();
    }

    @Override
    public int getWaiting() {
        return requests.waiting();
    }
}
