package dk.itu.minitwit.cli.simulate;

import java.time.Duration;
import java.util.List;

/**
 * One row of a scenario: one request to send.
 *
 * @param id what {@code latest} is set to
 * @param delay the time between the row before and this one when the scenario was recorded
 * @param user who does it
 * @param arguments as many as the verb takes
 */
public record Action(int id, Duration delay, Verb verb, String user, List<String> arguments) {

    public Action {
        arguments = List.copyOf(arguments);
        if (arguments.size() != verb.arguments()) {
            throw new IllegalArgumentException(
                    "%s takes %d arguments, not %d".formatted(verb.label(), verb.arguments(), arguments.size()));
        }
    }
}
