package dk.itu.minitwit.api;

import dk.itu.minitwit.Generator;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * A request that a generator made.
 *
 * @param latest the number that the contract stores for it; empty for none
 */
record GeneratedRequest(String head, byte[] body, OptionalLong latest) {

    private static final String[] CONTENT_TYPES = {
        "application/json",
        "application/json; charset=utf-8",
        "text/plain",
        "application/x-www-form-urlencoded",
        "x",
        "*/*",
        "application/json;;",
        ""
    };

    /** Of the simulator API: to one of its operations, in one of eight cases to another path. */
    static GeneratedRequest ofSimulator(Generator generator, String user) {
        boolean isOperation = !generator.oneIn(8);
        String name = generator.oneIn(3) ? generator.segment().replace("/", "") : SimulatorApi.segment(user);
        String path = isOperation
                ? generator.of("/register", "/msgs", "/msgs/" + name, "/msgs/" + name, "/fllws/" + name)
                : '/' + generator.segment() + '/' + generator.segment();
        String method = isOperation
                ? path.equals("/register") ? "POST" : path.equals("/msgs") ? "GET" : generator.of("GET", "POST")
                : generator.of("GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD");
        String number = generator.of(
                "7",
                "0",
                "-1",
                "-5",
                "%2B12",
                "+12",
                "",
                "x",
                "1.5",
                "9223372036854775807",
                "9223372036854775808",
                "%D9%A3",
                "1%00");
        boolean isCounted = isOperation && (path.indexOf('/', 1) < 0 || isName(name));
        String query = isCounted && generator.oneIn(2) ? "?latest=" + number : "";
        List<String> headers = headers(generator);
        if (!generator.oneIn(5)) {
            headers.add("Authorization: " + SimulatorApi.AUTHORIZATION);
        }
        String body = generator.oneIn(2)
                ? generator.object("username", "email", "pwd", "content", "follow", "unfollow")
                : generator.json();
        return of(
                method, "/api" + path + query, headers, body, query.isEmpty() ? OptionalLong.empty() : stored(number));
    }

    /** A segment that is no damaged encoding and no step in the tree of paths. */
    private static boolean isName(String segment) {
        return segment.matches("([0-9A-Za-z_~-]|%[0-9A-F]{2})+") && !segment.matches("(%2E){1,2}");
    }

    /** By the contract: whole numbers but -1. */
    private static OptionalLong stored(String parameter) {
        String number = URLDecoder.decode(parameter, StandardCharsets.UTF_8);
        try {
            long value = number.matches("[+-]?[0-9]+") ? Long.parseLong(number) : -1;
            return value == -1 ? OptionalLong.empty() : OptionalLong.of(value);
        } catch (NumberFormatException tooLarge) {
            return OptionalLong.empty();
        }
    }

    /** Of version 1. */
    static GeneratedRequest ofV1(Generator generator, String user, String key) {
        String name = generator.oneIn(3) ? generator.segment() : SimulatorApi.segment(user);
        String path = generator.of(
                "/timelines/" + generator.of("public", "home", name),
                "/messages",
                "/messages",
                "/messages/" + generator.of("1", "0", "-1", "999999999999999999", name),
                "/users/" + name,
                "/users/" + name + generator.of("/messages", "/following", "/followers", "/x"),
                "/follows/" + name,
                "/account",
                "/account/keys",
                "/search",
                "/notices",
                "/notices/seen/" + generator.of("1", "0", "x", name),
                '/' + generator.segment());
        String query = generator.oneIn(2)
                ? ""
                : '?'
                        + generator.of("limit", "since", "before", "after", "q", "kind", "x")
                        + '='
                        + generator.of("1", "100", "101", "-1", "1.1", "zz.zz", "1.AAAA", generator.segment());
        List<String> headers = headers(generator);
        if (!generator.oneIn(8)) {
            headers.add("Authorization: Bearer " + key);
        }
        if (!generator.oneIn(4)) {
            headers.add("Idempotency-Key: " + generator.of("k" + generator.below(50), "", "a b", "x".repeat(300)));
        }
        if (generator.oneIn(4)) {
            headers.add("If-None-Match: " + generator.of("*", "\"x\"", "x", "W/\"", "\"a\", \"b\""));
        }
        return of(
                generator.of("GET", "GET", "POST", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD"),
                "/api/v1" + path + query,
                headers,
                generator.oneIn(2) ? generator.object("text") : generator.json(),
                OptionalLong.empty());
    }

    private static List<String> headers(Generator generator) {
        List<String> headers = new ArrayList<>(List.of("Host: localhost", "Connection: close"));
        headers.add("Content-Type: " + (generator.oneIn(3) ? generator.of(CONTENT_TYPES) : "application/json"));
        if (generator.oneIn(4)) {
            headers.add(generator.of(
                            "Accept",
                            "Accept-Encoding",
                            "Accept-Language",
                            "X-Forwarded-For",
                            "X-Request-ID",
                            "Range",
                            "Cookie",
                            "Origin")
                    + ": " + generator.text(3).replaceAll("[^ -~]", ""));
        }
        return headers;
    }

    private static GeneratedRequest of(
            String method, String target, List<String> headers, String body, OptionalLong latest) {
        byte[] bytes =
                method.equals("GET") || method.equals("HEAD") ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
        String head = method + ' ' + target + " HTTP/1.1\r\n" + String.join("\r\n", headers) + "\r\nContent-Length: "
                + bytes.length + "\r\n\r\n";
        return new GeneratedRequest(head, bytes, latest);
    }

    @Override
    public String toString() {
        return head + new String(body, StandardCharsets.UTF_8);
    }
}
