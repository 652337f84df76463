package dk.itu.minitwit.lab.conform;

import static dk.itu.minitwit.lab.conform.Visit.AUTHORIZATION;
import static dk.itu.minitwit.lab.conform.Visit.followsOf;
import static dk.itu.minitwit.lab.conform.Visit.messagesOf;

import java.util.List;

/** The credential. Few wrong ones are sent: a MiniTwit may slow down guessers. */
final class AuthorizationCases {

    private static final String REFUSAL = "You are not authorized to use this resource!";

    private static final int TOO_MANY = 429;

    private AuthorizationCases() {}

    static List<Case> all() {
        return List.of(
                new Case(
                        "credential-missing",
                        "required on /msgs* and /fllws*. Missing: 403 " + REFUSAL,
                        AuthorizationCases::missing),
                new Case("credential-wrong", "wrong: 403 " + REFUSAL, visit -> {
                    for (String wrong : List.of("Basic d3Jvbmc6d3Jvbmc=", "Basic", "Bearer x")) {
                        Answer answer = visit.send(visit.get("/msgs").header(AUTHORIZATION, wrong));
                        if (answer.status() == TOO_MANY) {
                            throw new Undecided("it refuses further wrong credentials for now");
                        }
                        answer.error(403, REFUSAL);
                    }
                }),
                new Case("credential-first", "checked before the user and the body", visit -> {
                    refuses(visit, visit.get(messagesOf(visit.name())).without(AUTHORIZATION));
                    refuses(visit, visit.postBody(messagesOf(visit.name()), "{").without(AUTHORIZATION));
                    refuses(visit, visit.postBody(followsOf(visit.name()), "").without(AUTHORIZATION));
                }),
                new Case("credential-no-challenge", "no WWW-Authenticate", visit -> {
                    Request request = visit.get("/msgs").without(AUTHORIZATION);
                    Answer answer = visit.send(request);
                    Deviation.unless(
                            answer.headers().firstValue("WWW-Authenticate").isEmpty(),
                            "%s answered with WWW-Authenticate",
                            request);
                }),
                new Case("credential-protects", "a refused request stores nothing", visit -> {
                    String user = visit.user();
                    visit.send(visit.post(messagesOf(user), "content", "x").without(AUTHORIZATION));
                    Deviation.unless(visit.messagesBy(user).isEmpty(), "a message without the credential is listed");
                }));
    }

    private static void missing(Visit visit) {
        String user = visit.user();
        List<Request> requests = List.of(
                visit.get("/msgs"),
                visit.get(messagesOf(user)),
                visit.post(messagesOf(user), "content", "x"),
                visit.get(followsOf(user)),
                visit.post(followsOf(user), "follow", user));
        requests.forEach(request -> refuses(visit, request.without(AUTHORIZATION)));
    }

    private static void refuses(Visit visit, Request request) {
        visit.send(request).error(403, REFUSAL);
    }
}
