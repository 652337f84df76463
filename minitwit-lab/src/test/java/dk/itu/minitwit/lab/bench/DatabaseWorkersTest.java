package dk.itu.minitwit.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.itu.minitwit.FreshDatabase;
import dk.itu.minitwit.TestServer;
import dk.itu.minitwit.cli.database.DatabaseSettings;
import dk.itu.minitwit.lab.bench.Workers.Worker;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

class DatabaseWorkersTest {

    private static final int MANY = 400;
    private static final List<String> USERS = List.of("Ada", "Bo");

    private final FreshDatabase database;

    DatabaseWorkersTest() throws SQLException {
        database = FreshDatabase.create();
        database.execute(
                "INSERT INTO users (username, email, password_hash) VALUES ('Ada', 'a@b', '!'), ('Bo', 'b@b', '!')");
    }

    @Test
    void writes_the_same_bytes_as_the_simulator() throws SQLException, IOException {
        work(true);

        assertThat(count("messages")).isBetween(MANY / 4, MANY * 2 / 3);
        assertThat(count("users")).isBetween(2, 2 + MANY / 20);
        assertThat(database.rows("SELECT sum(messages) FROM user_counts")).containsExactly("" + count("messages"));
    }

    @Test
    void reads_and_leaves_all_as_it_is() throws SQLException, IOException {
        work(false);

        assertThat(count("messages")).isZero();
    }

    @Test
    void names_the_failure() throws SQLException {
        database.execute("DROP TABLE messages CASCADE");

        assertThatThrownBy(() -> work(false)).isInstanceOf(IOException.class).hasMessageContaining("messages");
    }

    private void work(boolean writes) throws IOException {
        DatabaseSettings settings = new DatabaseSettings(database.url(), TestServer.USER, "");
        try (Worker worker = new DatabaseWorkers(settings, USERS, writes).of(0, 1)) {
            for (int i = 0; i < MANY; i++) {
                worker.next();
            }
        }
    }

    private int count(String table) throws SQLException {
        return Integer.parseInt(database.rows("SELECT count(*) FROM " + table).get(0));
    }
}
