package dk.itu.minitwit.lab.conform;

import static dk.itu.minitwit.lab.conform.Visit.CONTENT_TYPE;
import static dk.itu.minitwit.lab.conform.Visit.messagesOf;

import java.util.List;

/** Bodies and the errors of requests that are none of the API. Overload is not provoked. */
final class ErrorCases {

    private static final int TOO_LARGE = 2 << 20;

    private ErrorCases() {}

    static List<Case> all() {
        return List.of(
                new Case("error-malformed", "malformed JSON: 400 in JSON", visit -> {
                    for (String body : List.of("", "{", "nothing", "[]", "{\"username\":}")) {
                        visit.send(visit.register(body)).error(400);
                    }
                }),
                new Case(
                        "error-method",
                        "wrong method: 405 in JSON",
                        visit -> visit.send(visit.request("DELETE", "/msgs", null))
                                .error(405)),
                new Case(
                        "error-path",
                        "unknown path: 404 in JSON",
                        visit -> visit.send(visit.get("/conform")).error(404)),
                new Case(
                        "error-type",
                        "wrong content type: 415 in JSON",
                        visit -> visit.send(message(visit, visit.user()).header(CONTENT_TYPE, "text/plain"))
                                .error(415)),
                new Case(
                        "error-size",
                        "too large a body: 413 in JSON",
                        visit -> visit.send(visit.post(messagesOf(visit.user()), "content", "x".repeat(TOO_LARGE)))
                                .error(413)),
                new Case(
                        "type-absent",
                        "bodies are read as JSON when Content-Type is absent",
                        visit -> visit.send(message(visit, visit.user()).without(CONTENT_TYPE))
                                .done()),
                new Case(
                        "type-with-charset",
                        "bodies are read as JSON when Content-Type is application/json with charset",
                        visit -> visit.send(message(visit, visit.user())
                                        .header(CONTENT_TYPE, "application/json; charset=utf-8"))
                                .done()));
    }

    private static Request message(Visit visit, String user) {
        return visit.post(messagesOf(user), "content", "x");
    }
}
