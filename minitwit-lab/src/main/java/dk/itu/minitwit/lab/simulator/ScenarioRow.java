package dk.itu.minitwit.lab.simulator;

import java.time.Duration;
import java.util.List;

/** Parses one row of a scenario file. */
final class ScenarioRow {

    private static final int ID = 0;
    private static final int DELAY = 1;
    private static final int TIME = 2;
    private static final int VERB = 3;
    private static final int USER = 4;
    private static final int ARGUMENTS = 5;
    private static final int NANOS_PER_DELAY = 10;

    private ScenarioRow() {}

    /** @throws IllegalArgumentException names the fault of the row */
    static Action parse(String row) {
        List<String> fields = List.of(row.split("\t", -1));
        if (fields.size() <= ARGUMENTS) {
            throw new IllegalArgumentException(
                    "a row has at least 6 fields separated by tabs, this one has " + fields.size());
        }
        Verb verb = verb(fields);
        if (fields.get(USER).isEmpty()) {
            throw new IllegalArgumentException("the user's name is empty");
        }
        number(fields, TIME, "time", Long.MAX_VALUE);
        return new Action(
                (int) number(fields, ID, "id", Integer.MAX_VALUE),
                Duration.ofNanos(NANOS_PER_DELAY * number(fields, DELAY, "delay", Long.MAX_VALUE / NANOS_PER_DELAY)),
                verb,
                fields.get(USER),
                fields.subList(ARGUMENTS, fields.size()));
    }

    private static Verb verb(List<String> fields) {
        String label = fields.get(VERB);
        Verb verb = Verb.labelled(label)
                .orElseThrow(() -> new IllegalArgumentException(
                        "unknown command \"%s\": register, tweet, follow or unfollow".formatted(label)));
        int expected = ARGUMENTS + verb.arguments();
        if (fields.size() != expected) {
            throw new IllegalArgumentException(
                    "a %s has %d fields separated by tabs, this row has %d".formatted(label, expected, fields.size()));
        }
        return verb;
    }

    private static long number(List<String> fields, int index, String name, long greatest) {
        String field = fields.get(index);
        try {
            long number = Long.parseLong(field);
            if (number >= 0 && number <= greatest) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("the %s is not a number: \"%s\"".formatted(name, field), e);
        }
        throw new IllegalArgumentException("the %s is not between 0 and %d: %s".formatted(name, greatest, field));
    }
}
