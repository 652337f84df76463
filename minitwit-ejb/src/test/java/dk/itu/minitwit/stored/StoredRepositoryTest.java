package dk.itu.minitwit.stored;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.TestDatabase;
import dk.itu.minitwit.stored.StoredRepository.Stored;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StoredRepositoryTest {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.emptyForEachTest();

    private final StoredRepository stored = new StoredRepository();

    @BeforeEach
    void prepare() {
        stored.entityManager = DATABASE.entityManager();
    }

    @Test
    void an_empty_database_holds_nothing() {
        assertThat(stored.read()).isEqualTo(new Stored(0, 0, 0, -1));
    }

    @Test
    void reads_the_numbers_of_visible_rows() throws SQLException {
        DATABASE.execute(
                "INSERT INTO users (username, email, password_hash) SELECT 'u' || n, 'e@x', 'h' FROM generate_series(1, 5) n");
        DATABASE.execute("INSERT INTO messages (author_id, text, published_at)"
                + " SELECT 1 + n % 3, 'text', now() FROM generate_series(1, 100) n");
        DATABASE.execute("INSERT INTO follows SELECT 1, n FROM generate_series(2, 4) n");
        DATABASE.execute("UPDATE messages SET flagged = true WHERE id = 7");
        DATABASE.execute("DELETE FROM messages WHERE id = 8");
        DATABASE.execute("UPDATE latest SET value = 4711");

        assertThat(stored.read()).isEqualTo(new Stored(5, 98, 3, 4711));
    }
}
