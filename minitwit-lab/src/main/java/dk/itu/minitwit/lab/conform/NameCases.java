package dk.itu.minitwit.lab.conform;

import static dk.itu.minitwit.lab.conform.Visit.followsOf;
import static dk.itu.minitwit.lab.conform.Visit.messagesOf;

import java.util.List;

/** User names in bodies, paths and answers. */
final class NameCases {

    private static final String ANY = "user names contain spaces and any printable character";

    private NameCases() {}

    static List<Case> all() {
        return List.of(
                named("name-with-space", " Roger  Histand"),
                named("name-with-slash", "/a//b/"),
                named("name-with-percent", "%20%2F%"),
                named("name-with-punctuation", "?a=b&c#d;e:f@g,h'i\"j\\k<l>[m]{n}|^`~!$*()."),
                named("name-non-ascii", "Ægir Żółć 日本語 😀"),
                new Case("name-with-plus", "a + in a path is a plus sign, not a space", NameCases::plus));
    }

    private static Case named(String name, String characters) {
        return new Case(name, ANY, visit -> worksEverywhere(visit, visit.name() + characters));
    }

    private static void worksEverywhere(Visit visit, String name) {
        visit.user(name);
        visit.send(visit.post(messagesOf(name), "content", "mine")).done();
        List<Answer.Message> messages = visit.messagesBy(name);
        Deviation.unless(
                messages.size() == 1 && messages.get(0).user().equals(name),
                "%s lists %s, not the message of \"%s\"",
                messagesOf(name),
                messages,
                name);
        String follower = visit.user();
        visit.send(visit.post(followsOf(follower), "follow", name)).done();
        List<String> names = visit.followedBy(follower);
        Deviation.unless(names.equals(List.of(name)), "%s lists %s, not \"%s\"", followsOf(follower), names, name);
    }

    private static void plus(Visit visit) {
        String name = visit.name();
        visit.user(name + "+b");
        visit.send(visit.post("/msgs/" + name + "+b", "content", "unescaped")).done();
        visit.send(visit.post("/msgs/" + name + "%2Bb", "content", "escaped")).done();
        visit.send(visit.get("/msgs/" + name + "%20b")).error(404);
    }
}
