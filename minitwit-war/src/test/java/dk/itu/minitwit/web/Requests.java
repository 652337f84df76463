package dk.itu.minitwit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Requests for tests, which have headers and parameters only. */
final class Requests {

    private Requests() {}

    static HttpServletRequest withHeaders(Map<String, String> headers) {
        return request(headers, Map.of());
    }

    static HttpServletRequest withParameters(Map<String, String> parameters) {
        return request(Map.of(), parameters);
    }

    private static HttpServletRequest request(Map<String, String> headers, Map<String, String> parameters) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                Requests.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getHeader" -> headers.get(arguments[0]);
                    case "getHeaders" ->
                        Collections.enumeration(
                                headers.containsKey(arguments[0]) ? List.of(headers.get(arguments[0])) : List.of());
                    case "isSecure" -> false;
                    case "getParameterValues" -> values(parameters.get(arguments[0]));
                    case "getParameterMap" -> asArrays(parameters);
                    default -> throw new UnsupportedOperationException(method.toString());
                });
    }

    private static Map<String, String[]> asArrays(Map<String, String> parameters) {
        Map<String, String[]> arrays = new HashMap<>();
        parameters.forEach((name, value) -> arrays.put(name, values(value)));
        return arrays;
    }

    private static String[] values(String value) {
        return value == null ? null : new String[] {value};
    }
}
