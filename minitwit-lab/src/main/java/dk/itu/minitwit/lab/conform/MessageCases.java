package dk.itu.minitwit.lab.conform;

import static dk.itu.minitwit.lab.conform.Visit.messagesOf;

import dk.itu.minitwit.cli.http.Ascii;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** {@code /msgs}. Flagged messages cannot be made from outside. */
final class MessageCases {

    private static final int LONGEST = 4_096;
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(10);
    private static final String TEXT = "Ærø, Żółć, 日本語, 😀 \"quoted\" \\ <b>bold</b>\n&amp; %20+";

    private MessageCases() {}

    static List<Case> all() {
        return List.of(
                new Case(
                        "msgs-of-all",
                        "GET /msgs: 200 [{\"content\",\"pub_date\",\"user\"}]",
                        MessageCases::everybodysList),
                new Case("msgs-newest-first", "newest first, ties by id, newest first", MessageCases::newestFirst),
                new Case("msgs-time", "pub_date is an integer, epoch seconds, UTC", MessageCases::time),
                new Case("msgs-of-user", "GET /msgs/{username}: the same, of that author", MessageCases::ofUser),
                new Case(
                        "msgs-of-nobody",
                        "GET /msgs/{username}: 404 unknown user",
                        visit -> visit.send(visit.get(messagesOf(visit.name()))).error(404)),
                new Case(
                        "post-done",
                        "POST /msgs/{username}: 204, empty body",
                        visit -> visit.send(visit.post(messagesOf(visit.user()), "content", "x"))
                                .done()),
                new Case(
                        "post-by-nobody",
                        "POST /msgs/{username}: 404 unknown user",
                        visit -> visit.send(visit.post(messagesOf(visit.name()), "content", "x"))
                                .error(404)),
                new Case("post-empty", "POST /msgs/{username}: 400 content missing or empty", MessageCases::empty),
                new Case("post-raw", "JSON is UTF-8; clients send non-ASCII raw", visit -> {
                    String user = visit.user();
                    visit.send(visit.post(messagesOf(user), "content", TEXT)).done();
                    shows(visit, user, TEXT);
                }),
                new Case("post-escaped", "clients send non-ASCII as \\uXXXX", visit -> {
                    String user = visit.user();
                    StringBuilder text = new StringBuilder("{\"content\":");
                    Ascii.appendJson(text, TEXT);
                    visit.send(visit.postBody(messagesOf(user), text.append('}').toString()))
                            .done();
                    shows(visit, user, TEXT);
                }),
                new Case("post-4096", "messages of at most 4,096 characters are stored whole", MessageCases::longest),
                new Case("post-4097", "longer messages get 400, not a truncation", visit -> {
                    String user = visit.user();
                    visit.send(visit.post(messagesOf(user), "content", "x".repeat(LONGEST + 1)))
                            .error(400);
                    Deviation.unless(visit.messagesBy(user).isEmpty(), "a message that got 400 is listed");
                }));
    }

    private static void everybodysList(Visit visit) {
        String user = visit.user();
        visit.send(visit.post(messagesOf(user), "content", "of all")).done();
        Request request = visit.get("/msgs");
        Deviation.unless(
                visit.send(request).messages().stream()
                        .anyMatch(message ->
                                message.user().equals(user) && message.content().equals("of all")),
                "%s does not list a message that was just posted",
                request);
    }

    private static void newestFirst(Visit visit) {
        String user = visit.user();
        for (String text : List.of("first", "second", "third")) {
            visit.send(visit.post(messagesOf(user), "content", text)).done();
        }
        inOrder(visit.get(messagesOf(user)), visit, user);
        inOrder(visit.get("/msgs"), visit, user);
    }

    private static void inOrder(Request request, Visit visit, String user) {
        List<Answer.Message> messages = visit.send(request).messages();
        List<String> own = messages.stream()
                .filter(message -> message.user().equals(user))
                .map(Answer.Message::content)
                .toList();
        Deviation.unless(
                own.equals(List.of("third", "second", "first")), "%s lists them in the order %s", request, own);
        for (int i = 1; i < messages.size(); i++) {
            Deviation.unless(
                    messages.get(i - 1).time() >= messages.get(i).time(), "%s has an older message first", request);
        }
    }

    private static void time(Visit visit) {
        String user = visit.user();
        visit.send(visit.post(messagesOf(user), "content", "now")).done();
        long now = Instant.now().getEpochSecond();
        long time = only(visit, user).time();
        Deviation.unless(
                Math.abs(now - time) < CLOCKS_DIFFER.toSeconds(),
                "the pub_date of a new message is %d, while it is %d",
                time,
                now);
    }

    private static void ofUser(Visit visit) {
        String user = visit.user();
        String other = visit.user();
        visit.send(visit.post(messagesOf(user), "content", "mine")).done();
        visit.send(visit.post(messagesOf(other), "content", "another's")).done();
        Answer.Message message = only(visit, user);
        Deviation.unless(
                message.user().equals(user) && message.content().equals("mine"),
                "%s lists the message of another",
                messagesOf(user));
    }

    private static void empty(Visit visit) {
        String user = visit.user();
        visit.send(visit.post(messagesOf(user))).error(400);
        visit.send(visit.post(messagesOf(user), "content", "")).error(400);
        Deviation.unless(visit.messagesBy(user).isEmpty(), "a message that got 400 is listed");
    }

    private static void longest(Visit visit) {
        String user = visit.user();
        String text = "x".repeat(LONGEST - 1) + "y";
        visit.send(visit.post(messagesOf(user), "content", text)).done();
        shows(visit, user, text);
    }

    private static void shows(Visit visit, String user, String text) {
        String found = only(visit, user).content();
        Deviation.unless(
                found.equals(text), "a message is listed otherwise than sent: %d characters %s", found.length(), found);
    }

    private static Answer.Message only(Visit visit, String user) {
        List<Answer.Message> messages = visit.messagesBy(user);
        Deviation.unless(messages.size() == 1, "%s lists %d messages, not 1", messagesOf(user), messages.size());
        return messages.get(0);
    }
}
