package dk.itu.minitwit.lab.bench;

import dk.itu.minitwit.cli.http.BaseUrl;
import dk.itu.minitwit.cli.http.SimulatorCredential;
import dk.itu.minitwit.lab.simulator.Action;
import dk.itu.minitwit.lab.simulator.RequestWriter;
import dk.itu.minitwit.lab.simulator.Verb;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The simulator's requests in the proportions of its scenario: of 1,000 requests 436 messages, 376 follows, 180
 * unfollows and 8 registrations. The registered names are new in every run.
 *
 * @param base URL of the API
 * @param users the names of the acting users; a repeated name acts more often
 * @param keeps whether the connection is kept; the simulator does not
 * @param verbs chooses the next request
 */
record SimulatorTraffic(BaseUrl base, List<String> users, boolean keeps, Function<Random, Verb> verbs)
        implements Requests {

    private static final int OF = 1_000;
    private static final int REGISTRATIONS = 8;
    private static final int MESSAGES = REGISTRATIONS + 436;
    private static final int FOLLOWS = MESSAGES + 376;
    private static final int DONE = 204;

    private static final String RUN = UUID.randomUUID().toString().substring(0, 8);
    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** The whole mix. */
    static SimulatorTraffic of(BaseUrl base, List<String> users, boolean keeps) {
        return new SimulatorTraffic(base, users, keeps, SimulatorTraffic::verb);
    }

    /** Registrations only. */
    static SimulatorTraffic registrations(BaseUrl base) {
        return new SimulatorTraffic(base, List.of(), false, random -> Verb.REGISTER);
    }

    @Override
    public Supplier<Request> of(int client, int clients) {
        Random random = new Random();
        MessageText text = new MessageText(random);
        RequestWriter writer = new RequestWriter(base, SimulatorCredential.header(), keeps);
        return () -> new Request(writer.write(action(random, text)), DONE, keeps);
    }

    private Action action(Random random, MessageText text) {
        int number = NUMBER.incrementAndGet() & Integer.MAX_VALUE;
        return switch (verbs.apply(random)) {
            case REGISTER -> Action.register(number, "Bench " + RUN + " " + number, "bench@example.org", "a password");
            case TWEET -> Action.tweet(number, any(random), text.next());
            case FOLLOW -> Action.follow(number, any(random), any(random));
            case UNFOLLOW -> Action.unfollow(number, any(random), any(random));
        };
    }

    /** A random verb with the scenario's proportions. */
    static Verb verb(Random random) {
        int kind = random.nextInt(OF);
        if (kind < REGISTRATIONS) {
            return Verb.REGISTER;
        }
        if (kind < MESSAGES) {
            return Verb.TWEET;
        }
        return kind < FOLLOWS ? Verb.FOLLOW : Verb.UNFOLLOW;
    }

    private String any(Random random) {
        return users.get(random.nextInt(users.size()));
    }
}
