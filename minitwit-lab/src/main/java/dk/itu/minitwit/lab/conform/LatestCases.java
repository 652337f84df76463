package dk.itu.minitwit.lab.conform;

import static dk.itu.minitwit.lab.conform.Visit.AUTHORIZATION;
import static dk.itu.minitwit.lab.conform.Visit.followsOf;
import static dk.itu.minitwit.lab.conform.Visit.messagesOf;

import java.util.List;

/** {@code GET /latest} and {@code ?latest=}. That it survives a restart cannot be seen from outside. */
final class LatestCases {

    private LatestCases() {}

    static List<Case> all() {
        return List.of(
                new Case(
                        "latest-is-read",
                        "GET /latest, without a credential: 200 {\"latest\":n}",
                        visit -> visit.latest()),
                new Case(
                        "latest-everywhere",
                        "?latest=<int> is accepted on every endpoint except GET /latest",
                        LatestCases::everywhere),
                new Case(
                        "latest-not-by-reading-it",
                        "?latest=<int> is accepted on every endpoint except GET /latest",
                        visit -> keeps(visit, visit.get("/latest").query("latest", visit.number()))),
                new Case(
                        "latest-of-invalid",
                        "stored before validation: a request answered 400 still moves it",
                        visit -> stores(visit, visit.register("{}"), 400)),
                new Case(
                        "latest-of-malformed",
                        "stored before validation: a request answered 400 still moves it",
                        visit -> stores(visit, visit.register("{"), 400)),
                new Case(
                        "latest-of-refused",
                        "stored before authorization: a request answered 403 still moves it",
                        visit -> stores(visit, visit.get("/msgs").without(AUTHORIZATION), 403)),
                new Case(
                        "latest-of-unknown-user",
                        "a request answered 404 still moves it",
                        visit -> stores(visit, visit.get(messagesOf(visit.name())), 404)),
                new Case(
                        "latest-absent",
                        "absent: unchanged, never an error",
                        visit -> keeps(visit, visit.get("/msgs"))),
                new Case(
                        "latest-minus-one",
                        "-1: unchanged, never an error",
                        visit -> keeps(visit, visit.get("/msgs").query("latest", -1))),
                new Case("latest-no-integer", "not an integer: unchanged, never an error", LatestCases::noInteger),
                new Case(
                        "latest-last-wins",
                        "last write wins; it is not a maximum (1337, then 1, reads 1)",
                        LatestCases::lastWins),
                new Case("latest-zero", "0 is valid", visit -> stores(visit, visit.get("/msgs"), 0, 200)));
    }

    private static void everywhere(Visit visit) {
        String user = visit.user();
        String other = visit.user();
        String name = visit.name();
        stores(visit, visit.registration(name), 204);
        stores(visit, visit.get("/msgs"), 200);
        stores(visit, visit.get(messagesOf(user)), 200);
        stores(visit, visit.post(messagesOf(user), "content", "latest"), 204);
        stores(visit, visit.get(followsOf(user)), 200);
        stores(visit, visit.post(followsOf(user), "follow", other), 204);
        stores(visit, visit.post(followsOf(user), "unfollow", other), 204);
    }

    private static void noInteger(Visit visit) {
        for (String value : List.of("", "abc", "1.5", "1e3", "%2B", "0x10")) {
            keeps(visit, visit.get("/msgs").query("latest", value));
        }
    }

    private static void lastWins(Visit visit) {
        stores(visit, visit.get("/msgs"), 1337, 200);
        stores(visit, visit.get("/msgs"), 1, 200);
    }

    private static void stores(Visit visit, Request request, int status) {
        stores(visit, request, visit.number(), status);
    }

    private static void stores(Visit visit, Request request, int number, int status) {
        Request numbered = request.query("latest", number);
        visit.send(numbered).demand(status);
        long stored = visit.latest();
        Deviation.unless(stored == number, "after %s, latest is %d", numbered, stored);
    }

    private static void keeps(Visit visit, Request request) {
        int number = visit.number();
        visit.send(visit.get("/msgs").query("latest", number)).demand(200);
        visit.send(request).demand(200);
        long stored = visit.latest();
        Deviation.unless(stored == number, "%s changed latest from %d to %d", request, number, stored);
    }
}
