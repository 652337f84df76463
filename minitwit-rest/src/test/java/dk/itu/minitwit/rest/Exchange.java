package dk.itu.minitwit.rest;

import static dk.itu.minitwit.TestDouble.UNEXPECTED;

import dk.itu.minitwit.TestDouble;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A request and its response, as the container passes them to filters and servlets. */
final class Exchange {

    final Map<String, List<String>> requestHeaders = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    final Map<String, Object> attributes = new HashMap<>();
    final Map<String, Object> headers = new HashMap<>();
    int status = 200;

    private final String method;
    private final String path;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    /** @param path below the API's root */
    Exchange(String method, String path) {
        this.method = method;
        this.path = path;
    }

    Exchange with(String header, String... values) {
        requestHeaders.computeIfAbsent(header, added -> new ArrayList<>()).addAll(List.of(values));
        return this;
    }

    HttpServletRequest request() {
        return TestDouble.of(HttpServletRequest.class, (call, arguments) -> switch (call) {
            case "getAttribute" -> attributes.get((String) arguments[0]);
            case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
            case "getContextPath" -> "/api";
            case "getRequestURI" -> "/api" + path;
            case "getMethod" -> method;
            case "getRemoteAddr" -> "192.0.2.1";
            case "getContentType" -> first("Content-Type");
            case "getHeader" -> first((String) arguments[0]);
            case "getHeaders" -> Collections.enumeration(requestHeaders.getOrDefault((String) arguments[0], List.of()));
            default -> UNEXPECTED;
        });
    }

    HttpServletResponse response() {
        return TestDouble.of(HttpServletResponse.class, (call, arguments) -> switch (call) {
            case "setHeader" -> headers.put((String) arguments[0], arguments[1]);
            case "setContentType" -> headers.put("Content-Type", arguments[0]);
            case "setContentLength" -> headers.put("Content-Length", arguments[0]);
            case "setStatus" -> status = (int) arguments[0];
            case "getStatus" -> status;
            case "getOutputStream" -> new Body();
            default -> UNEXPECTED;
        });
    }

    /** The mapper of this request's errors. */
    ApiExceptionMapper mapper() {
        ApiExceptionMapper mapper = new ApiExceptionMapper();
        mapper.request = request();
        return mapper;
    }

    String body() {
        return body.toString(StandardCharsets.UTF_8);
    }

    private String first(String header) {
        List<String> values = requestHeaders.getOrDefault(header, List.of());
        return values.isEmpty() ? null : values.get(0);
    }

    private final class Body extends ServletOutputStream {

        @Override
        public void write(int b) {
            body.write(b);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
