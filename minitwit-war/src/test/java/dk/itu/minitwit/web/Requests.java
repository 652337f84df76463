package dk.itu.minitwit.web;

import dk.itu.minitwit.TestDouble;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Requests and responses without a server. */
public final class Requests {

    private Requests() {}

    public static HttpServletRequest withHeaders(Map<String, String> headers) {
        return request("/", headers, Map.of());
    }

    public static HttpServletRequest withParameters(Map<String, String> parameters) {
        return request("/", Map.of(), parameters);
    }

    public static HttpServletRequest request(String uri, Map<String, String> headers, Map<String, String> parameters) {
        Map<String, Object> attributes = new HashMap<>();
        return TestDouble.of(HttpServletRequest.class, (method, arguments) -> switch (method) {
            case "getRequestURI" -> uri;
            case "getHeader" -> headers.get(arguments[0]);
            case "getHeaders" ->
                Collections.enumeration(
                        headers.containsKey(arguments[0]) ? List.of(headers.get(arguments[0])) : List.of());
            case "isSecure" -> false;
            case "getParameter" -> parameters.get(arguments[0]);
            case "getParameterNames" -> Collections.enumeration(new TreeMap<>(parameters).keySet());
            case "getParameterValues" -> values(parameters.get(arguments[0]));
            case "getParameterMap" -> asArrays(parameters);
            case "getAttribute" -> attributes.get(arguments[0]);
            case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
            default -> TestDouble.UNEXPECTED;
        });
    }

    /** @param headers receives the headers of the response */
    public static HttpServletResponse responseWith(Map<String, String> headers) {
        return TestDouble.of(HttpServletResponse.class, (method, arguments) -> switch (method) {
            case "setHeader" -> headers.put((String) arguments[0], (String) arguments[1]);
            case "setStatus" -> null;
            default -> TestDouble.UNEXPECTED;
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
