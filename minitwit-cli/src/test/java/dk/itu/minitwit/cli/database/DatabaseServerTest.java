package dk.itu.minitwit.cli.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.itu.minitwit.FreshDatabase;
import dk.itu.minitwit.cli.CommandFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A database server from the environment, and the errors for wrong settings. */
class DatabaseServerTest {

    private static final String SECRET = "correct-horse";

    @Test
    void uses_the_settings_of_the_environment() throws SQLException {
        FreshDatabase database = FreshDatabase.create();

        try (Database opened = new DatabaseOptions(environment(database.url())).openForServer()) {
            assertThat(opened.settings()).isEqualTo(new DatabaseSettings(database.url(), "postgres", SECRET));
            opened.connect().close();
        }

        assertThat(database.rows("SELECT 'still there'")).containsExactly("still there");
    }

    @Test
    void takes_the_password_from_a_file(@TempDir Path folder) throws IOException, SQLException {
        Map<String, String> environment = environment(FreshDatabase.create().url());
        environment.remove("MINITWIT_DB_PASSWORD");
        environment.put(
                "MINITWIT_DB_PASSWORD_FILE",
                Files.writeString(folder.resolve("password"), SECRET + "\n").toString());

        try (Database opened = new DatabaseOptions(environment).openForServer()) {
            assertThat(opened.settings().password()).isEqualTo(SECRET);
            opened.connect().close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"MINITWIT_DB_USER", "MINITWIT_DB_PASSWORD"})
    void names_the_missing_variable(String name) {
        Map<String, String> environment = environment("jdbc:postgresql://localhost/minitwit");
        String message = name + " is missing: MINITWIT_DB_URL needs MINITWIT_DB_USER and MINITWIT_DB_PASSWORD.";

        environment.put(name, "");
        assertThat(failure(environment)).isEqualTo(message);
        environment.remove(name);
        assertThat(failure(environment)).isEqualTo(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MINITWIT_DB_MIGRATION_USER", "MINITWIT_DB_MIGRATION_PASSWORD"})
    void names_the_missing_variable_of_the_role_for_migrations(String given) throws SQLException {
        Map<String, String> environment = environment(url(FreshDatabase.create()));
        environment.put(given, "any");

        assertThat(failure(environment))
                .isEqualTo((given.endsWith("_USER") ? "MINITWIT_DB_MIGRATION_PASSWORD" : "MINITWIT_DB_MIGRATION_USER")
                        + " is missing: migrations by a separate role need MINITWIT_DB_MIGRATION_USER and"
                        + " MINITWIT_DB_MIGRATION_PASSWORD.");
    }

    @Test
    void says_that_the_role_for_migrations_is_refused() throws SQLException {
        Map<String, String> environment = environment(url(FreshDatabase.create()));
        environment.put("MINITWIT_DB_MIGRATION_USER", "stranger");
        environment.put("MINITWIT_DB_MIGRATION_PASSWORD", SECRET);

        assertThat(failure(environment))
                .isEqualTo("The database refuses the role stranger: check MINITWIT_DB_MIGRATION_USER and"
                        + " MINITWIT_DB_MIGRATION_PASSWORD.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgres://localhost/minitwit",
                "jdbc:mysql://localhost/minitwit",
                "localhost",
                "JDBC:POSTGRESQL:x"
            })
    void names_the_form_of_an_address(String url) {
        assertThat(failure(environment(url)))
                .isEqualTo("MINITWIT_DB_URL must look like jdbc:postgresql://HOST/DATABASE.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:postgresql://localhost:port/minitwit", "jdbc:postgresql://localhost:99999/x"})
    void says_that_an_address_leads_nowhere(String url) {
        assertThat(failure(environment(url)))
                .startsWith("Cannot reach the database at " + url + ": start it, or check MINITWIT_DB_URL (");
    }

    @Test
    void reports_a_missing_server() throws IOException {
        String url = "jdbc:postgresql://localhost:" + closedPort() + "/minitwit";

        assertThat(failure(environment(url)))
                .startsWith("Cannot reach the database at " + url + ": start it, or check MINITWIT_DB_URL (");
    }

    @Test
    void says_that_the_user_is_refused() throws SQLException {
        Map<String, String> environment = environment(url(FreshDatabase.create()));
        environment.put("MINITWIT_DB_USER", "stranger");

        assertThat(failure(environment))
                .isEqualTo("The database refuses the role stranger: check MINITWIT_DB_USER and MINITWIT_DB_PASSWORD.");
    }

    @Test
    void says_that_there_is_no_such_database() throws SQLException {
        String url = sibling("no_such_database");

        assertThat(failure(environment(url)))
                .isEqualTo("There is no such database: create it, or check MINITWIT_DB_URL (" + url + ").");
    }

    @Test
    void prints_no_password_with_its_settings() {
        assertThat(new DatabaseSettings("jdbc:postgresql://localhost/minitwit", "anna", SECRET))
                .hasToString("jdbc:postgresql://localhost/minitwit as anna");
    }

    private static Map<String, String> environment(String url) {
        return new HashMap<>(
                Map.of("MINITWIT_DB_URL", url, "MINITWIT_DB_USER", "postgres", "MINITWIT_DB_PASSWORD", SECRET));
    }

    /** The message of the failure. */
    private static String failure(Map<String, String> environment) {
        String[] message = new String[1];
        assertThatExceptionOfType(CommandFailure.class)
                .isThrownBy(() -> new DatabaseOptions(environment).open())
                .satisfies(failure -> message[0] = failure.getMessage());
        assertThat(message[0]).doesNotContain("\n", SECRET);
        return message[0];
    }

    /** The URL of another database on the tests' server. */
    private static String sibling(String name) throws SQLException {
        return url(FreshDatabase.create()).replaceFirst("/test\\d+$", "/" + name);
    }

    /** The URL without the user. */
    private static String url(FreshDatabase database) {
        return database.url().replaceFirst("\\?.*", "");
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
