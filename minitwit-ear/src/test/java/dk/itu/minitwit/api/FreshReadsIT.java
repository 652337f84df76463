package dk.itu.minitwit.api;

import static dk.itu.minitwit.api.SimulatorApi.followsOf;
import static dk.itu.minitwit.api.SimulatorApi.messagesOf;
import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.system.MiniTwitProcess;
import dk.itu.minitwit.system.RunningDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;

/** After any change, by the API or outside it, the next response equals a fresh read of the database byte by byte. */
@OwnInstallation
class FreshReadsIT extends ApiCases {

    private static final int CHANGES = 150;
    private static final String MESSAGES = """
            SELECT '{"content":' || to_json(m.text) || ',"pub_date":' || floor(extract(epoch FROM m.published_at))::bigint
                || ',"user":' || to_json(u.username) || '}'
            FROM messages m JOIN users u ON u.id = m.author_id WHERE NOT m.flagged AND (?::text IS NULL OR u.username = ?)
            ORDER BY m.published_at DESC, m.id DESC LIMIT 20
            """;
    private static final String FOLLOWS = """
            SELECT '"' || followee.username || '"' FROM follows f JOIN users u ON u.id = f.follower_id
            JOIN users followee ON followee.id = f.followee_id WHERE u.username = ? ORDER BY followee.id LIMIT 100
            """;

    @ArquillianResource
    private MiniTwitProcess minitwit;

    @Test
    void every_read_after_a_change_is_fresh() throws SQLException {
        List<String> users = List.of(user(), user(), user());
        long seed = System.nanoTime();
        Random random = new Random(seed);
        try (Connection database = minitwit.database().connect()) {
            for (int i = 0; i < CHANGES; i++) {
                String one = users.get(random.nextInt(users.size()));
                String other = users.get(random.nextInt(users.size()));
                change(random.nextInt(6), one, other, "Change " + i);
                assertFresh(database, one, "seed " + seed + ", change " + i);
            }
        }
    }

    /** A change by the API, or in the database, as by the command line and other nodes. */
    private void change(int kind, String one, String other, String text) {
        RunningDatabase database = minitwit.database();
        switch (kind) {
            case 0, 1 -> api.post(one, text).assertDone();
            case 2 -> api.follow(one, other).assertDone();
            case 3 -> api.postTo(followsOf(one), Body.of("unfollow", other)).assertDone();
            case 4 ->
                database.update(
                        "UPDATE messages SET flagged = NOT flagged WHERE id ="
                                + " (SELECT max(m.id) FROM messages m JOIN users u ON u.id = author_id WHERE username = ?)",
                        one);
            default ->
                database.update(
                        "DELETE FROM messages WHERE id ="
                                + " (SELECT max(m.id) FROM messages m JOIN users u ON u.id = author_id WHERE username = ?)",
                        one);
        }
    }

    private void assertFresh(Connection database, String user, String as) throws SQLException {
        assertThat(api.get("/msgs?no=20").body()).as(as).isEqualTo("[" + joined(database, MESSAGES, null, null) + "]");
        assertThat(api.get(messagesOf(user) + "?no=20").body())
                .as(as)
                .isEqualTo("[" + joined(database, MESSAGES, user, user) + "]");
        assertThat(api.get(followsOf(user)).body())
                .as(as)
                .isEqualTo("{\"follows\":[" + joined(database, FOLLOWS, user) + "]}");
    }

    private static String joined(Connection database, String query, String... parameters) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (PreparedStatement statement = database.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(result.getString(1));
                }
            }
        }
        return rows.stream().collect(Collectors.joining(","));
    }
}
