package dk.itu.minitwit.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The role of the running application owns nothing, even if it did in the previous release (ADR 038). */
class SchemaOwnerIT {

    private static final String OWNED = "SELECT (SELECT count(*) FROM pg_class WHERE relowner = 'minitwit'::regrole)"
            + " + (SELECT count(*) FROM pg_proc WHERE proowner = 'minitwit'::regrole)"
            + " + (SELECT count(*) FROM pg_database WHERE datdba = 'minitwit'::regrole)";

    @TempDir
    Path data;

    @Test
    @Timeout(300)
    void the_application_works_and_owns_nothing() throws SQLException {
        try (MiniTwitProcess fresh = MiniTwitProcess.start(Launch.of(data))) {
            assertOwnsNothing(fresh);
            asInTheReleaseBefore(fresh.database());
            assertThat(fresh.database().number(OWNED)).isPositive();
            fresh.stop();
        }

        try (MiniTwitProcess upgraded = MiniTwitProcess.start(Launch.of(data))) {
            assertOwnsNothing(upgraded);
            assertThat(upgraded.output()).doesNotContain("SEVERE", "permission denied");
        }
    }

    private static void assertOwnsNothing(MiniTwitProcess minitwit) throws SQLException {
        RunningDatabase database = minitwit.database();
        assertThat(Http.get(minitwit.baseUrl() + "/public").statusCode()).isEqualTo(200);
        assertThat(database.number(OWNED)).isZero();
        try (Connection application = database.connect();
                Statement statement = application.createStatement()) {
            for (String sql : new String[] {
                "CREATE TABLE mine (id bigint)",
                "ALTER TABLE users ADD COLUMN mine text",
                "DROP TABLE follows",
                "TRUNCATE follows"
            }) {
                assertThatExceptionOfType(SQLException.class)
                        .isThrownBy(() -> statement.execute(sql))
                        .satisfies(failure ->
                                assertThat(failure.getSQLState()).as(sql).isEqualTo("42501"));
            }
        }
    }

    private static void asInTheReleaseBefore(RunningDatabase database) throws SQLException {
        try (Connection superuser = database.connectAsSuperuser();
                Statement statement = superuser.createStatement()) {
            statement.execute("REASSIGN OWNED BY minitwit_owner TO minitwit");
            statement.execute("DROP OWNED BY minitwit_owner");
            statement.execute("DROP ROLE minitwit_owner");
            statement.execute("GRANT ALL ON DATABASE minitwit TO PUBLIC");
        }
    }
}
