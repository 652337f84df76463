package dk.itu.minitwit.lab.conform;

import static dk.itu.minitwit.lab.conform.Visit.followsOf;
import static dk.itu.minitwit.lab.conform.Visit.messagesOf;

import dk.itu.minitwit.lab.simulator.Action;
import dk.itu.minitwit.lab.simulator.Outcome;
import dk.itu.minitwit.lab.simulator.SimulatorClient;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** The deadline, and several clients at once. */
final class LoadCases {

    private static final int CLIENTS = 4;
    private static final int ROUNDS = 5;

    private LoadCases() {}

    static List<Case> all() {
        return List.of(
                new Case(
                        "deadline",
                        "no error, and an answer within 300 ms on a new connection for each request",
                        LoadCases::deadline),
                new Case("concurrent-messages", "204 is answered for what is stored, and only for that", visit -> {
                    String user = visit.user();
                    atOnce(
                            visit,
                            IntStream.range(0, CLIENTS * ROUNDS)
                                    .mapToObj(i -> visit.post(messagesOf(user), "content", "message " + i))
                                    .toList(),
                            Answer::done);
                    long different = visit.messagesBy(user).stream()
                            .map(Answer.Message::content)
                            .distinct()
                            .count();
                    Deviation.unless(
                            different == CLIENTS * ROUNDS,
                            "%d messages were acknowledged at once, and %d are listed",
                            CLIENTS * ROUNDS,
                            different);
                }),
                new Case("concurrent-follows", "following twice is 204 too, at once as well", visit -> {
                    String user = visit.user();
                    String other = visit.user();
                    Request follow = visit.post(followsOf(user), "follow", other);
                    atOnce(visit, Collections.nCopies(CLIENTS * ROUNDS, follow), Answer::done);
                    List<String> names = visit.followedBy(user);
                    Deviation.unless(
                            names.equals(List.of(other)), "after follows at once, %s lists %s", followsOf(user), names);
                }),
                new Case("concurrent-names", "The username is already taken, at once as well", visit -> {
                    Request registration = visit.registration(visit.name());
                    List<Answer> answers = atOnce(
                            visit,
                            Collections.nCopies(CLIENTS, registration),
                            answer -> Deviation.unless(
                                    answer.status() == 204 || answer.status() == 400,
                                    "%s answered %d, not 204 or 400",
                                    registration,
                                    answer.status()));
                    long registered = answers.stream()
                            .filter(answer -> answer.status() == 204)
                            .count();
                    Deviation.unless(registered == 1, "one name was registered %d times at once", registered);
                }));
    }

    private static void deadline(Visit visit) {
        SimulatorClient simulator = visit.simulator();
        String user = visit.name();
        String other = visit.user();
        List<Action> actions = new ArrayList<>();
        actions.add(Action.register(visit.number(), user, visit.email(), visit.password()));
        for (int i = 0; i < ROUNDS; i++) {
            actions.add(Action.tweet(visit.number(), user, "tweet " + i));
            actions.add(Action.follow(visit.number(), user, other));
            actions.add(Action.unfollow(visit.number(), user, other));
        }
        for (Action action : actions) {
            Outcome outcome = simulator.send(action);
            Deviation.unless(!outcome.isError(), "a %s: %s", action.verb().label(), outcome.error());
        }
    }

    private static List<Answer> atOnce(Visit visit, List<Request> requests, Consumer<Answer> demand) {
        List<Answer> answers = new ArrayList<>();
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<Answer>> sent = requests.stream()
                    .map(request -> clients.submit(() -> visit.send(request)))
                    .toList();
            for (Future<Answer> answer : sent) {
                answers.add(result(answer));
            }
        }
        answers.forEach(demand);
        return answers;
    }

    private static Answer result(Future<Answer> answer) {
        try {
            return answer.get();
        } catch (ExecutionException failed) {
            throw new Deviation(failed.getCause().getMessage(), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Deviation("interrupted", interrupted);
        }
    }
}
