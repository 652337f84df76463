package dk.itu.minitwit.lab.conform;

import java.util.Map;
import java.util.TreeMap;

/**
 * A request to the API.
 *
 * @param target path and query below the base URL, percent-encoded
 * @param body null for none
 */
record Request(String method, String target, String body, Map<String, String> headers) {

    Request {
        headers = Map.copyOf(headers);
    }

    /** With one more query parameter, percent-encoded. */
    Request query(String parameter, Object value) {
        String longer = target + (target.contains("?") ? '&' : '?') + parameter + '=' + value;
        return new Request(method, longer, body, headers);
    }

    Request without(String header) {
        Map<String, String> fewer = new TreeMap<>(headers);
        fewer.remove(header);
        return new Request(method, target, body, fewer);
    }

    /** With this header in place of the usual one. */
    Request header(String header, String value) {
        Map<String, String> changed = new TreeMap<>(headers);
        changed.put(header, value);
        return new Request(method, target, body, changed);
    }

    @Override
    public String toString() {
        return method + ' ' + target;
    }
}
