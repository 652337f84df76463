package dk.itu.minitwit.cli.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.itu.minitwit.FreshDatabase;
import dk.itu.minitwit.schema.Schema;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** The roles of a new embedded database and of one of the previous release. */
class EmbeddedRolesTest {

    private static final String OWNERS = """
            SELECT string_agg(DISTINCT pg_get_userbyid(owner), ' ') FROM (
                SELECT relowner FROM pg_class WHERE relnamespace = 'public'::regnamespace
                UNION ALL SELECT proowner FROM pg_proc WHERE pronamespace = 'public'::regnamespace
                UNION ALL SELECT datdba FROM pg_database WHERE datname = current_database()) AS all_of_them (owner)""";

    private EmbeddedRoles roles;
    private FreshDatabase other;

    @BeforeEach
    void server() throws SQLException {
        other = FreshDatabase.create();
        roles = new EmbeddedRoles(other.url().replaceFirst("/test\\d+\\?.*", "/"), "secret");
        clear();
    }

    @AfterEach
    void clear() throws SQLException {
        other.execute("DROP DATABASE IF EXISTS minitwit");
        other.execute("DROP ROLE IF EXISTS minitwit");
        other.execute("DROP ROLE IF EXISTS minitwit_owner");
    }

    @Test
    void the_application_owns_nothing() throws SQLException {
        roles.arrange();
        open();
        roles.arrange();

        assertThat(value(roles.application(), OWNERS)).isEqualTo("minitwit_owner");
        assertOnlyWritesRows();
    }

    @Test
    void objects_of_the_application_are_transferred_to_the_owner() throws SQLException {
        other.execute("CREATE ROLE minitwit LOGIN");
        other.execute("CREATE DATABASE minitwit OWNER minitwit");
        Schema.migrate(source(roles.application()));
        assertThat(value(roles.application(), OWNERS)).isEqualTo("minitwit");

        roles.arrange();

        // The previous release grants nothing itself.
        assertThat(value(roles.application(), OWNERS)).isEqualTo("minitwit_owner");
        assertOnlyWritesRows();
        open();
        assertOnlyWritesRows();
    }

    @Test
    void commands_may_arrange_them_at_once() throws Exception {
        CompletableFuture<Void> one = CompletableFuture.runAsync(roles::arrange, task -> new Thread(task).start());
        roles.arrange();
        one.get(60, TimeUnit.SECONDS);

        assertThat(value(roles.owner(), OWNERS)).contains("minitwit_owner");
    }

    /** As {@code run} opens the database. */
    private void open() throws SQLException {
        Schema.migrate(source(roles.owner()));
        try (Connection owner = connect(roles.owner())) {
            owner.setAutoCommit(false);
            Schema.grant(owner, roles.application().user());
            owner.commit();
        }
    }

    private void assertOnlyWritesRows() throws SQLException {
        execute("UPDATE latest SET value = value + 1");
        for (String sql : new String[] {
            "CREATE TABLE mine (id bigint)",
            "CREATE TEMPORARY TABLE mine (id bigint)",
            "CREATE SCHEMA mine",
            "ALTER TABLE users ADD COLUMN mine text",
            "DROP TABLE follows",
            "TRUNCATE follows",
            "DELETE FROM flyway_schema_history"
        }) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> execute(sql))
                    .satisfies(failure -> assertThat(failure.getSQLState()).isEqualTo("42501"));
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = connect(roles.application());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String value(DatabaseSettings settings, String query) throws SQLException {
        try (Connection connection = connect(settings);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static Connection connect(DatabaseSettings settings) throws SQLException {
        return DriverManager.getConnection(settings.url(), settings.user(), settings.password());
    }

    private static PGSimpleDataSource source(DatabaseSettings settings) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(settings.url());
        source.setUser(settings.user());
        return source;
    }
}
