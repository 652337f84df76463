package dk.itu.minitwit.lab.conform;

import static dk.itu.minitwit.lab.conform.Visit.followsOf;
import static dk.itu.minitwit.lab.conform.Visit.messagesOf;

import java.util.List;

/** {@code ?no=} of the lists. Adds messages until the default can be seen, but not a thousand. */
final class LimitCases {

    private static final int DEFAULT = 100;
    private static final int MOST = 1_000;

    private LimitCases() {}

    static List<Case> all() {
        return List.of(
                new Case("no-absent", "?no=<int>: default 100", visit -> {
                    fill(visit);
                    lists(visit, visit.get("/msgs"), DEFAULT);
                }),
                new Case("no-integer", "?no= not an integer: the default", visit -> {
                    fill(visit);
                    for (String value : List.of("", "abc", "1.5")) {
                        lists(visit, visit.get("/msgs").query("no", value), DEFAULT);
                    }
                }),
                new Case("no-negative", "?no= negative: the default", visit -> {
                    fill(visit);
                    lists(visit, visit.get("/msgs").query("no", -1), DEFAULT);
                }),
                new Case("no-zero", "?no=0: []", visit -> numbers(visit, 0)),
                new Case("no-some", "?no=<int> on the list endpoints", visit -> numbers(visit, 1)),
                new Case("no-too-many", "?no= larger than 1,000: 1,000", LimitCases::tooMany));
    }

    private static void numbers(Visit visit, int number) {
        String user = visit.user();
        for (int i = 0; i < 2; i++) {
            visit.send(visit.post(messagesOf(user), "content", "number " + i)).done();
            visit.send(visit.post(followsOf(user), "follow", visit.user())).done();
        }
        lists(visit, visit.get("/msgs").query("no", number), number);
        lists(visit, visit.get(messagesOf(user)).query("no", number), number);
        Request follows = visit.get(followsOf(user)).query("no", number);
        int found = visit.send(follows).follows().size();
        Deviation.unless(found == number, "%s lists %d names, not %d", follows, found, number);
    }

    private static void tooMany(Visit visit) {
        for (String number : List.of("1001", "2147483648")) {
            Request request = visit.get("/msgs").query("no", number);
            int found = visit.send(request).messages().size();
            Deviation.unless(found <= MOST, "%s lists %d messages, not %d", request, found, MOST);
            if (found < MOST) {
                throw new Undecided("there are only %d messages".formatted(found));
            }
        }
    }

    private static void lists(Visit visit, Request request, int expected) {
        int found = visit.send(request).messages().size();
        Deviation.unless(found == expected, "%s lists %d messages, not %d", request, found, expected);
    }

    private static void fill(Visit visit) {
        int found = visit.send(visit.get("/msgs").query("no", DEFAULT + 1))
                .messages()
                .size();
        if (found <= DEFAULT) {
            String user = visit.user();
            for (int i = found; i <= DEFAULT; i++) {
                visit.send(visit.post(messagesOf(user), "content", "message " + i))
                        .done();
            }
        }
    }
}
