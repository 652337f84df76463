package dk.itu.minitwit.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.http.Protocol;
import org.glassfish.grizzly.http.util.HttpStatus;
import org.glassfish.grizzly.memory.Buffers;

/**
 * Lets requests in to the application that are complete, and only so many at once. Who sends slowly waits outside and holds no
 * thread; who comes while too much is under way is told so at once, before any work: 503 with {@code Retry-After}.
 */
final class Admission extends BaseFilter {

    /** What the front ends take as a body; they refuse what is larger, so that it is not collected here. */
    private static final int LARGEST_BODY = 64 * 1024;

    private static final String SORRY = "There is more to do right now than can be done in time: try again in a second";
    private static final byte[] SORRY_JSON =
            ("{\"status\":503,\"error_msg\":\"" + SORRY + "\"}").getBytes(StandardCharsets.UTF_8);
    private static final byte[] SORRY_HTML =
            ("<!DOCTYPE html><html lang=\"en\"><title>MiniTwit is busy</title><h1>MiniTwit is busy</h1><p>" + SORRY
                            + ".</p></html>")
                    .getBytes(StandardCharsets.UTF_8);

    private final AtomicInteger underWay;
    private final int most;
    private final AdmissionCounter counter;

    /**
     * @param underWay how many requests the application has right now
     * @param most how many it may have
     */
    Admission(AtomicInteger underWay, int most, AdmissionCounter counter) {
        this.underWay = underWay;
        this.most = most;
        this.counter = counter;
    }

    @Override
    public NextAction handleRead(FilterChainContext context) throws IOException {
        if (!(context.getMessage() instanceof HttpContent content)
                || !(content.getHttpHeader() instanceof HttpRequestPacket request)
                || request.getProtocol() == Protocol.HTTP_2_0) {
            return context.getInvokeAction();
        }
        if (!content.isLast() && size(request, content) <= LARGEST_BODY) {
            askForBody(context, request);
            // Called again with this and what comes next.
            return context.getStopAction(content);
        }
        if (underWay.get() >= most) {
            counter.refused();
            refuse(context, request);
            return context.getStopAction();
        }
        return context.getInvokeAction();
    }

    private static long size(HttpRequestPacket request, HttpContent content) {
        return Math.max(request.getContentLength(), content.getContent().remaining());
    }

    /** Some ask first whether they shall send it. */
    private static void askForBody(FilterChainContext context, HttpRequestPacket request) {
        if (request.requiresAcknowledgement()) {
            HttpResponsePacket response = request.getResponse();
            response.setStatus(HttpStatus.CONINTUE_100);
            response.setAcknowledgement(true);
            context.write(response);
        }
    }

    private static void refuse(FilterChainContext context, HttpRequestPacket request) {
        boolean isApi = request.getRequestURI().startsWith("/api/");
        Buffer body = Buffers.wrap(context.getMemoryManager(), isApi ? SORRY_JSON : SORRY_HTML);
        HttpResponsePacket response = request.getResponse();
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE_503);
        response.setHeader("Retry-After", "1");
        response.setHeader("Connection", "close");
        response.setContentType(isApi ? "application/json" : "text/html;charset=UTF-8");
        response.setContentLength(body.remaining());
        context.write(HttpContent.builder(response).content(body).last(true).build());
        context.notifyDownstream(HttpServerFilter.RESPONSE_COMPLETE_EVENT);
    }
}
