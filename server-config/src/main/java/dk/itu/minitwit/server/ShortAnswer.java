package dk.itu.minitwit.server;

import java.nio.charset.StandardCharsets;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.http.util.HttpStatus;
import org.glassfish.grizzly.memory.Buffers;

/**
 * Answers in place of the application, as a problem of RFC 9457 below {@code /api/v1}, as other JSON below {@code /api} and otherwise as HTML, and closes
 * the connection.
 */
final class ShortAnswer {

    private final HttpStatus status;
    private final byte[] json;
    private final byte[] problem;
    private final byte[] html;

    /** @param message the remedy, without characters that JSON or HTML would interpret */
    ShortAnswer(HttpStatus status, String title, String message) {
        this.status = status;
        this.json = bytes("{\"status\":" + status.getStatusCode() + ",\"error_msg\":\"" + message + "\"}");
        this.problem = bytes("{\"type\":\"/docs#problem-" + code(status) + "\",\"title\":\"" + problemTitle(status)
                + "\",\"status\":" + status.getStatusCode() + ",\"detail\":\"" + message + "\",\"code\":\""
                + code(status) + "\"}");
        this.html = bytes("<!DOCTYPE html><html lang=\"en\"><title>" + title + "</title><h1>" + title + "</h1><p>"
                + message + ".</p></html>");
    }

    /** As in the application's {@code ProblemCode}. */
    private static String code(HttpStatus status) {
        return status == HttpStatus.SERVICE_UNAVAILABLE_503 ? "unavailable" : "malformed_request";
    }

    private static String problemTitle(HttpStatus status) {
        return status == HttpStatus.SERVICE_UNAVAILABLE_503 ? "MiniTwit cannot answer now" : "The request is malformed";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    void send(FilterChainContext context, HttpRequestPacket request) {
        String path = request.getRequestURI();
        boolean isApi = path.equals("/api") || path.startsWith("/api/");
        boolean isProblem = path.startsWith("/api/v1/");
        byte[] text = isApi ? json : html;
        Buffer body = Buffers.wrap(context.getMemoryManager(), isProblem ? problem : text);
        HttpResponsePacket response = request.getResponse();
        response.setStatus(status);
        if (status == HttpStatus.SERVICE_UNAVAILABLE_503) {
            response.setHeader("Retry-After", "1");
        }
        response.setHeader("Connection", "close");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        String type = isApi ? "application/json" : "text/html;charset=UTF-8";
        response.setContentType(isProblem ? "application/problem+json" : type);
        response.setContentLength(body.remaining());
        context.write(HttpContent.builder(response).content(body).last(true).build());
        context.notifyDownstream(HttpServerFilter.RESPONSE_COMPLETE_EVENT);
    }
}
