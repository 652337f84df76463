package dk.itu.minitwit.lab.faults;

import dk.itu.minitwit.lab.faults.Write.Outcome;
import dk.itu.minitwit.lab.simulator.Action;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares the ledger with the database.
 *
 * @param writes number of writes by outcome
 * @param stored number of stored writes by outcome
 * @param lost acknowledged but not stored
 * @param twice stored more than once
 * @param wrongCounts number of users whose counts of messages, follows and followers differ from their rows
 */
record Verification(
        Map<Outcome, Integer> writes,
        Map<Outcome, Integer> stored,
        List<Action> lost,
        List<Action> twice,
        long wrongCounts) {

    private static final int MOST_SHOWN = 20;

    private static final String STORED = """
            SELECT text, count(*) FROM messages GROUP BY text
            UNION ALL SELECT username, count(*) FROM users GROUP BY username
            UNION ALL SELECT follower.username || ' follows ' || followee.username, count(*)
            FROM follows f JOIN users follower ON follower.id = f.follower_id JOIN users followee ON followee.id = f.followee_id
            GROUP BY 1
            """;

    private static final String WRONG_COUNTS = """
            SELECT count(*) FROM users u LEFT JOIN user_counts c ON c.user_id = u.id
            WHERE coalesce(c.messages, 0) <> (SELECT count(*) FROM messages m WHERE m.author_id = u.id AND NOT m.flagged)
            OR coalesce(c.following, 0) <> (SELECT count(*) FROM follows f WHERE f.follower_id = u.id)
            OR coalesce(c.followers, 0) <> (SELECT count(*) FROM follows f WHERE f.followee_id = u.id)
            """;

    static Verification of(List<Write> ledger, Connection database) throws SQLException {
        Map<String, Integer> rows = rows(database);
        Map<Outcome, Integer> writes = new EnumMap<>(Outcome.class);
        Map<Outcome, Integer> stored = new EnumMap<>(Outcome.class);
        for (Write write : ledger) {
            writes.merge(write.outcome(), 1, Integer::sum);
            stored.merge(write.outcome(), rows.containsKey(key(write.action())) ? 1 : 0, Integer::sum);
        }
        List<Action> lost = ledger.stream()
                .filter(write -> write.outcome() == Outcome.ACKNOWLEDGED)
                .map(Write::action)
                .filter(action -> !rows.containsKey(key(action)))
                .toList();
        List<Action> twice = ledger.stream()
                .map(Write::action)
                .filter(action -> rows.getOrDefault(key(action), 0) > 1)
                .toList();
        return new Verification(writes, stored, lost, twice, number(database, WRONG_COUNTS));
    }

    /** Whether every acknowledged write is stored once, no unconnected write is stored, and the counts are right. */
    boolean isRight() {
        return lost.isEmpty()
                && twice.isEmpty()
                && wrongCounts == 0
                && stored.getOrDefault(Outcome.UNCONNECTED, 0) == 0;
    }

    /** Multi-line text without a line break at its end. */
    String text() {
        Stream<String> outcomes = Stream.of(Outcome.values())
                .map(outcome -> "%-12s %8d, of which stored %8d"
                        .formatted(outcome.name().toLowerCase(Locale.ROOT), written(outcome), stored(outcome)));
        String sum = "Acknowledged and lost: %d. Stored twice: %d. Users with wrong counts: %d."
                .formatted(lost.size(), twice.size(), wrongCounts);
        Stream<String> wrong =
                Stream.concat(lost.stream(), twice.stream()).limit(MOST_SHOWN).map(Action::toString);
        return Stream.of(outcomes, Stream.of(sum), wrong)
                .flatMap(lines -> lines)
                .collect(Collectors.joining(System.lineSeparator()));
    }

    int written(Outcome outcome) {
        return writes.getOrDefault(outcome, 0);
    }

    int stored(Outcome outcome) {
        return stored.getOrDefault(outcome, 0);
    }

    private static String key(Action action) {
        return switch (action.verb()) {
            case REGISTER -> action.user();
            case TWEET -> action.arguments().get(0);
            case FOLLOW, UNFOLLOW ->
                action.user() + " follows " + action.arguments().get(0);
        };
    }

    private static Map<String, Integer> rows(Connection database) throws SQLException {
        Map<String, Integer> rows = new HashMap<>();
        try (Statement statement = database.createStatement();
                ResultSet result = statement.executeQuery(STORED)) {
            while (result.next()) {
                rows.put(result.getString(1), result.getInt(2));
            }
        }
        return rows;
    }

    private static long number(Connection database, String query) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }
}
