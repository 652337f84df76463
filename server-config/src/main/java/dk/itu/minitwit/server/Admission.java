package dk.itu.minitwit.server;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
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
import org.glassfish.grizzly.http.Protocol;
import org.glassfish.grizzly.http.util.HttpStatus;

/**
 * Lets only so many requests at once in to the application as it answers in time, a few more after their turn has come, sign-ups of the
 * API only while there is room for their hashing, and requests whose body is still coming only while enough threads are left to the
 * others. Who comes while too much is under way is told so at once, before any work: 503 with {@code Retry-After} (ADR 022). What
 * operators ask is let in beside them.
 */
final class Admission extends BaseFilter {

    /** Of a request whose body is still coming: whether it was let in. */
    private static final Attribute<Boolean> ADMITTED =
            Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute(Admission.class.getName());

    /** Of a request that was let in and is not one of the operators'. */
    private static final Attribute<Turns.Turn> TURN =
            Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute(Turns.class.getName());

    /** Of a connection: the turn of its last request with an unfinished body, which may never be answered. */
    private static final Attribute<Turns.Turn> UNFINISHED =
            Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute(Admission.class.getName() + ".unfinished");

    /** Of a request that was let in and whose body is still coming. */
    private static final Attribute<SlowBodies.Place> PLACE =
            Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute(SlowBodies.Place.class.getName());

    /** Metrics and health: how many more may be under way for them. A server is looked at most of all when it is overloaded. */
    private static final int PROBES = 16;

    private static final Pattern PROBE = Pattern.compile("/metrics|/health(/.*)?");

    private static final ShortAnswer BUSY = new ShortAnswer(
            HttpStatus.SERVICE_UNAVAILABLE_503, "MiniTwit is busy", "MiniTwit is busy: try again in a second");

    private final AtomicInteger underWay;
    private final int most;
    private final Turns turns;
    private final Turns signUps;
    private final LongAdder refused = new LongAdder();
    private final SlowBodies slowBodies;
    private final Hashing hashing = new Hashing();

    /**
     * @param underWay how many requests the application has right now
     * @param most how many it may have, with those that wait, since each holds a thread
     * @param turns of all but sign-ups
     * @param signUps theirs: they take long, and say nothing of how fast the others are
     */
    Admission(AtomicInteger underWay, int most, Turns turns, Turns signUps) {
        this.underWay = underWay;
        this.most = most;
        this.turns = turns;
        this.signUps = signUps;
        // The other half is for those who are served as fast as the server can.
        this.slowBodies = new SlowBodies(most / 2);
    }

    /** How many were turned away since the start. */
    long refused() {
        return refused.sum();
    }

    /** How many may be at work right now, without sign-ups. */
    int limit() {
        return turns.limit();
    }

    /** How many are, with sign-ups; those that wait for their client's next byte are not. */
    int atWork() {
        return turns.atWork() + signUps.atWork();
    }

    /** How many wait for their turn. */
    int waiting() {
        return turns.waiting();
    }

    @Override
    public NextAction handleRead(FilterChainContext context) throws IOException {
        if (!(context.getMessage() instanceof HttpContent content)
                || !(content.getHttpHeader() instanceof HttpRequestPacket request)
                || request.getProtocol() == Protocol.HTTP_2_0) {
            return context.getInvokeAction();
        }
        Boolean isAdmitted = ADMITTED.get(request);
        if (isAdmitted == null) {
            return admit(context, content, request);
        }
        if (content.isLast()) {
            leavePlace(request);
            turnOf(request).ifPresent(Turns.Turn::goOn);
        }
        return isAdmitted ? context.getInvokeAction() : context.getStopAction();
    }

    private NextAction admit(FilterChainContext context, HttpContent content, HttpRequestPacket request) {
        boolean isWhole = content.isLast();
        boolean isAdmitted = PROBE.matcher(request.getRequestURI()).matches()
                ? underWay.get() < most + PROBES
                : takeTurn(request, isWhole);
        if (!isWhole) {
            isAdmitted = isAdmitted && takePlace(request);
            if (!isAdmitted) {
                TURN.remove(request);
                if (mayComeAtOnce(content, request)) {
                    return context.getStopAction();
                }
            }
            // More of it will come by here.
            ADMITTED.set(request, isAdmitted);
        }
        if (isAdmitted) {
            return context.getInvokeAction();
        }
        refused.increment();
        BUSY.send(context, request);
        return context.getStopAction();
    }

    private boolean takeTurn(HttpRequestPacket request, boolean isWhole) {
        boolean isSignUp = isSignUp(request);
        if (underWay.get() + waiting() >= most || isSignUp && hashing.isFull()) {
            return false;
        }
        Optional<Turns.Turn> turn = (isSignUp ? signUps : turns).take();
        turn.ifPresent(taken -> {
            TURN.set(request, taken);
            if (!isWhole) {
                // To wait for its client is not work, and does not make the others slow.
                taken.putOff();
                UNFINISHED.set(request.getConnection(), taken);
            }
        });
        return turn.isPresent();
    }

    private static Optional<Turns.Turn> turnOf(HttpRequestPacket request) {
        return Optional.ofNullable(TURN.get(request));
    }

    /**
     * Many clients send header and body in two packets, and the header is often read alone. Until the first of the body is here, such
     * a request can be left where it is, without a thread, and take its turn when all of it is here; unless its client waits to be told to
     * go on.
     */
    private static boolean mayComeAtOnce(HttpContent content, HttpRequestPacket request) {
        return !content.getContent().hasRemaining() && !request.requiresAcknowledgement();
    }

    /** The answer is complete: what is still missing of the body is thrown away, and no thread waits for it. */
    @Override
    public NextAction handleEvent(FilterChainContext context, FilterChainEvent event) {
        if (event == HttpServerFilter.RESPONSE_COMPLETE_EVENT) {
            HttpRequestPacket request = HttpContext.get(context).getRequest();
            leavePlace(request);
            turnOf(request).ifPresent(Turns.Turn::end);
        }
        return context.getInvokeAction();
    }

    /** A body that cannot be understood ends the connection without an answer. */
    @Override
    public NextAction handleClose(FilterChainContext context) {
        Turns.Turn turn = UNFINISHED.get(context.getConnection());
        if (turn != null) {
            turn.end();
        }
        return context.getInvokeAction();
    }

    private boolean takePlace(HttpRequestPacket request) {
        Optional<SlowBodies.Place> place = slowBodies.take();
        place.ifPresent(taken -> {
            PLACE.set(request, taken);
            request.getConnection().addCloseListener(taken);
        });
        return place.isPresent();
    }

    private static void leavePlace(HttpRequestPacket request) {
        SlowBodies.Place place = PLACE.get(request);
        if (place != null) {
            request.getConnection().removeCloseListener(place);
            place.leave();
        }
    }

    /** Those of people keep what was typed, so the application has to answer them. */
    private static boolean isSignUp(HttpRequestPacket request) {
        return request.getMethod() == Method.POST && "/api/register".equals(request.getRequestURI());
    }
}
