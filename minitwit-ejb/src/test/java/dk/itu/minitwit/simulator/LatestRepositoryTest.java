package dk.itu.minitwit.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.TestDatabase;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LatestRepositoryTest {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.emptyForEachTest();

    private LatestRepository latest;

    @BeforeEach
    void prepare() {
        latest = repository(DATABASE.entityManager());
    }

    @Test
    void reads_minus_one_before_the_first() {
        assertThat(latest.read()).isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1337, 1L << 40, Long.MAX_VALUE, Long.MIN_VALUE})
    void reads_the_stored_value_on_another_node(long value) {
        latest.store(value);

        assertThat(readElsewhere()).isEqualTo(value);
    }

    @Test
    void keeps_the_last_and_not_the_greatest() throws SQLException {
        latest.store(1337);
        latest.store(1);

        assertThat(readElsewhere()).isEqualTo(1);
        assertThat(latest.read()).isEqualTo(1);
        assertThat(DATABASE.number("SELECT count(*) FROM latest")).isEqualTo(1);
    }

    @Test
    void is_committed_when_it_returns() {
        latest.store(7);

        assertThat(readElsewhere()).isEqualTo(7);
    }

    @Test
    void lets_this_transaction_only_not_wait_for_the_disk() throws SQLException {
        Connection connection = DATABASE.inTransaction(() -> {
            Connection pooled = DATABASE.entityManager().unwrap(Connection.class);
            assertThat(synchronousCommit(pooled)).isEqualTo("on");
            latest.store(7);
            assertThat(synchronousCommit(pooled)).isEqualTo("off");
            return pooled;
        });

        // It is back in the pool: the next commit waits for the disk.
        assertThat(connection.isClosed()).isFalse();
        assertThat(synchronousCommit(connection)).isEqualTo("on");
    }

    private static long readElsewhere() {
        return repository(DATABASE.anotherEntityManager()).read();
    }

    private static LatestRepository repository(EntityManager entityManager) {
        LatestRepository repository = new LatestRepository();
        repository.entityManager = entityManager;
        return repository;
    }

    private static String synchronousCommit(Connection connection) {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW synchronous_commit")) {
            row.next();
            return row.getString(1);
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }
}
