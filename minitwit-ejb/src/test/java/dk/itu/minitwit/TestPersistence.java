package dk.itu.minitwit;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;

/** The application's entities on test databases. */
public final class TestPersistence {

    private static final EntityManagerFactory SHARED = shared();

    private TestPersistence() {}

    /** For the database shared by all tests. */
    static EntityManagerFactory entityManagers() {
        return SHARED;
    }

    /** For a database of the caller. */
    public static EntityManagerFactory entityManagers(DataSource database) {
        return factory(Map.of("jakarta.persistence.nonJtaDataSource", database));
    }

    /** Configured by URL, so that EclipseLink keeps its connections. */
    private static EntityManagerFactory shared() {
        try {
            return factory(Map.of("jakarta.persistence.jdbc.url", TestServer.urlOf(SchemaDatabase.source())));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static EntityManagerFactory factory(Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("eclipselink.persistencexml", "META-INF/test-persistence.xml");
        return Persistence.createEntityManagerFactory("minitwit-test", all);
    }
}
