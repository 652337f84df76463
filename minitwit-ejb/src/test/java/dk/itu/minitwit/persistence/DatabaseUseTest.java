package dk.itu.minitwit.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.TestPersistence;
import dk.itu.minitwit.TestServer;
import dk.itu.minitwit.logging.LoggedRequest;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DatabaseUseTest {

    private final Logger logger = Logger.getLogger(DatabaseUse.class.getName());
    private final List<LogRecord> lines = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            lines.add(line);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private EntityManagerFactory factory;

    @BeforeEach
    void prepare() throws SQLException {
        logger.addHandler(handler);
        factory = TestPersistence.entityManagers(TestServer.emptyDatabase());
    }

    @AfterEach
    void end() {
        LoggedRequest.end();
        logger.removeHandler(handler);
        factory.close();
    }

    @Test
    void names_the_server_process_of_a_slow_request() {
        LoggedRequest.begin("api", "a");

        Object pid = query("SELECT pg_backend_pid() FROM pg_sleep(0.26)");

        assertThat(lines).singleElement().satisfies(line -> {
            assertThat(line.getMessage()).matches("The database took \\d+ ms, process " + pid);
            assertThat(line.getParameters()).containsExactly(Map.of("postgresql.pid", pid));
        });
    }

    @Test
    void logs_nothing_outside_of_a_request() {
        query("SELECT pg_backend_pid() FROM pg_sleep(0.26)");

        assertThat(lines).isEmpty();
    }

    private Object query(String sql) {
        try (EntityManager entityManager = factory.createEntityManager()) {
            return entityManager.createNativeQuery(sql).getSingleResult();
        }
    }
}
