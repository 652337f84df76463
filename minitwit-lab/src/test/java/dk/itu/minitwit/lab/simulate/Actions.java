package dk.itu.minitwit.lab.simulate;

import dk.itu.minitwit.lab.simulator.Action;
import dk.itu.minitwit.lab.simulator.Scenario;
import dk.itu.minitwit.lab.simulator.Verb;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

final class Actions {

    private Actions() {}

    static Action tweet(int id, Duration delay, String user, String text) {
        return new Action(id, delay, Verb.TWEET, user, List.of(text));
    }

    /** A scenario of tweets with these delays in ms. */
    static Scenario tweets(int... delays) {
        return new Scenario(IntStream.range(0, delays.length)
                .mapToObj(id -> tweet(id, Duration.ofMillis(delays[id]), "Ada", "Hi"))
                .toList());
    }

    static Path smallScenario() {
        try {
            return Path.of(Actions.class.getResource("small-scenario.tsv").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
