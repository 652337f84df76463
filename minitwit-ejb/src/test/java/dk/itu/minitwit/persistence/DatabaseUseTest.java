package dk.itu.minitwit.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.CapturedLog;
import dk.itu.minitwit.TestPersistence;
import dk.itu.minitwit.TestServer;
import dk.itu.minitwit.logging.LoggedRequest;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DatabaseUseTest {

    @RegisterExtension
    final CapturedLog log = CapturedLog.of(DatabaseUse.class);

    private EntityManagerFactory factory;

    @BeforeEach
    void prepare() throws SQLException {
        factory = TestPersistence.entityManagers(TestServer.emptyDatabase());
    }

    @AfterEach
    void end() {
        LoggedRequest.end();
        factory.close();
    }

    @Test
    void names_the_server_process_of_a_slow_request() {
        LoggedRequest.begin("api", "a");

        Object pid = query("SELECT pg_backend_pid() FROM pg_sleep(0.26)");

        assertThat(log.lines()).singleElement().satisfies(line -> {
            assertThat(line.getMessage()).matches("The database took \\d+ ms, process " + pid);
            assertThat(line.getParameters()).containsExactly(Map.of("postgresql.pid", pid));
        });
    }

    @Test
    void logs_nothing_outside_of_a_request() {
        query("SELECT pg_backend_pid() FROM pg_sleep(0.26)");

        assertThat(log.lines()).isEmpty();
    }

    private Object query(String sql) {
        try (EntityManager entityManager = factory.createEntityManager()) {
            return entityManager.createNativeQuery(sql).getSingleResult();
        }
    }
}
