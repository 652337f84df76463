package dk.itu.minitwit.lab.bench;

import dk.itu.minitwit.lab.simulator.Action;
import dk.itu.minitwit.lab.simulator.Scenario;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;

/** Stored or expected numbers of rows. */
record StoredNumbers(long users, long messages, long follows) {

    private static final String COUNT =
            "SELECT (SELECT count(*) FROM users), (SELECT count(*) FROM messages), (SELECT count(*) FROM follows)";

    /** Counts all rows, which takes seconds with millions of them. */
    static StoredNumbers in(Connection database) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(COUNT)) {
            row.next();
            return new StoredNumbers(row.getLong(1), row.getLong(2), row.getLong(3));
        }
    }

    /** The rows that one replay of a scenario adds. */
    static StoredNumbers of(Scenario scenario) {
        long users = 0;
        long messages = 0;
        Set<String> follows = new HashSet<>();
        for (Action action : scenario.actions()) {
            String pair = action.user() + "\n" + action.arguments().get(0);
            switch (action.verb()) {
                case REGISTER -> users++;
                case TWEET -> messages++;
                case FOLLOW -> follows.add(pair);
                case UNFOLLOW -> follows.remove(pair);
            }
        }
        return new StoredNumbers(users, messages, follows.size());
    }

    StoredNumbers times(int factor) {
        return new StoredNumbers(users * factor, messages * factor, follows * factor);
    }

    StoredNumbers plus(StoredNumbers more) {
        return new StoredNumbers(users + more.users, messages + more.messages, follows + more.follows);
    }

    @Override
    public String toString() {
        return "%d users, %d messages, %d follows".formatted(users, messages, follows);
    }
}
