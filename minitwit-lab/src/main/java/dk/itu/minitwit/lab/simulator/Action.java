package dk.itu.minitwit.lab.simulator;

import java.time.Duration;
import java.util.List;

/**
 * One request of the simulator: a row of a scenario.
 *
 * @param id the value for {@code latest}
 * @param delay the recorded time since the row before
 * @param user the acting user
 * @param arguments their number depends on the verb
 */
public record Action(int id, Duration delay, Verb verb, String user, List<String> arguments) {

    public Action {
        arguments = List.copyOf(arguments);
        if (arguments.size() != verb.arguments()) {
            throw new IllegalArgumentException(
                    "%s takes %d arguments, not %d".formatted(verb.label(), verb.arguments(), arguments.size()));
        }
    }

    public static Action register(int id, String user, String email, String password) {
        return atOnce(id, Verb.REGISTER, user, email, password);
    }

    public static Action tweet(int id, String user, String text) {
        return atOnce(id, Verb.TWEET, user, text);
    }

    public static Action follow(int id, String user, String other) {
        return atOnce(id, Verb.FOLLOW, user, other);
    }

    public static Action unfollow(int id, String user, String other) {
        return atOnce(id, Verb.UNFOLLOW, user, other);
    }

    private static Action atOnce(int id, Verb verb, String user, String... arguments) {
        return new Action(id, Duration.ZERO, verb, user, List.of(arguments));
    }
}
