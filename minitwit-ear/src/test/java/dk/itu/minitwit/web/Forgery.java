package dk.itu.minitwit.web;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A forged way to send a form. */
enum Forgery {
    GET,
    HEAD,
    PUT,
    DELETE,
    PATCH,
    OPTIONS,
    WITHOUT_TOKEN,
    WITH_EMPTY_TOKEN,
    WITH_MADE_UP_TOKEN,
    FROM_ANOTHER_SITE("Sec-Fetch-Site", "cross-site"),
    FROM_A_SIBLING_SITE("Sec-Fetch-Site", "same-site"),
    FROM_ANOTHER_ORIGIN("Origin", "https://evil.example"),
    FROM_A_SANDBOX("Origin", "null"),
    AS_PLAIN_TEXT,
    ON_AN_ERROR_PAGE;

    /** Faces treated each request with this parameter as a postback. */
    private static final String STATE = "jakarta.faces.ViewState";

    private final String header;
    private final String value;

    Forgery() {
        this("Accept", "text/html");
    }

    Forgery(String header, String value) {
        this.header = header;
        this.value = value;
    }

    Page send(Browser browser, Form form) {
        Map<String, String> fields = new LinkedHashMap<>(form.fields());
        fields.put(STATE, "stateless");
        return browser.send(
                switch (this) {
                    case GET, HEAD, PUT, DELETE, PATCH, OPTIONS ->
                        browser.request(form.action() + "?" + encoded(fields)).method(name(), BodyPublishers.noBody());
                    case WITHOUT_TOKEN -> post(browser, form.action(), without(fields));
                    case WITH_EMPTY_TOKEN -> post(browser, form.action(), with(fields, ""));
                    case WITH_MADE_UP_TOKEN -> post(browser, form.action(), with(fields, "x".repeat(43)));
                    case AS_PLAIN_TEXT -> post(browser, form.action(), fields).setHeader("Content-Type", "text/plain");
                    case ON_AN_ERROR_PAGE -> post(browser, "/no/such/page/at/all", fields);
                    default -> post(browser, form.action(), fields).header(header, value);
                });
    }

    private static HttpRequest.Builder post(Browser browser, String path, Map<String, String> fields) {
        return browser.request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(fields)));
    }

    private static Map<String, String> without(Map<String, String> fields) {
        Map<String, String> fewer = new LinkedHashMap<>(fields);
        fewer.remove("csrf");
        return fewer;
    }

    private static Map<String, String> with(Map<String, String> fields, String token) {
        Map<String, String> other = new LinkedHashMap<>(fields);
        other.put("csrf", token);
        return other;
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
