package dk.itu.minitwit.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;

/** A request with attributes, which is all that the mapper uses. */
final class AttributedRequest {

    private final Map<String, Object> attributes = new HashMap<>();

    private final String path;

    AttributedRequest() {
        this("/nothing");
    }

    /** @param path below the API's root */
    AttributedRequest(String path) {
        this.path = path;
    }

    ApiExceptionMapper mapper() {
        ApiExceptionMapper mapper = new ApiExceptionMapper();
        mapper.request = (HttpServletRequest) Proxy.newProxyInstance(
                AttributedRequest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getAttribute" -> attributes.get((String) arguments[0]);
                    case "getContextPath" -> "/api";
                    case "getRequestURI" -> "/api" + path;
                    case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
                    default -> throw new UnsupportedOperationException(method.toString());
                });
        return mapper;
    }

    Object attribute(String name) {
        return attributes.get(name);
    }
}
