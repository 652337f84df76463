package dk.itu.minitwit.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

/** The database of a running MiniTwit, for tests beyond its front ends. */
public final class RunningDatabase {

    private static final int PID_LINE = 0;
    private static final int PORT_LINE = 3;
    private static final String SUPERUSER = "postgres";

    private final Path data;
    private final String url;
    private final String user;
    private final String password;

    private RunningDatabase(Path data, String url, String user, String password) {
        this.data = data;
        this.url = url;
        this.user = user;
        this.password = password;
    }

    static RunningDatabase of(Launch launch) {
        Map<String, String> environment = launch.environment();
        if (environment.containsKey("MINITWIT_DB_URL")) {
            return new RunningDatabase(
                    launch.data(),
                    environment.get("MINITWIT_DB_URL"),
                    environment.get("MINITWIT_DB_USER"),
                    environment.get("MINITWIT_DB_PASSWORD"));
        }
        String url = "jdbc:postgresql://127.0.0.1:" + postmaster(launch.data()).get(PORT_LINE) + "/minitwit";
        return new RunningDatabase(launch.data(), url, "minitwit", password(launch.data()));
    }

    /** Another database of the same server. */
    RunningDatabase named(String name) {
        return new RunningDatabase(data, url.replaceFirst("[^/]*$", name), user, password);
    }

    public String url() {
        return url;
    }

    public String user() {
        return user;
    }

    public String password() {
        return password;
    }

    /** The directory of an embedded database's log. */
    Path logFolder() {
        return data.resolve("postgresql/log");
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** As superuser, to change an embedded database's settings. */
    Connection connectAsSuperuser() throws SQLException {
        return DriverManager.getConnection(url, SUPERUSER, password);
    }

    /** Executes an INSERT, UPDATE or DELETE. */
    public int update(String sql, Object... parameters) {
        try (Connection connection = connect();
                PreparedStatement statement = prepared(connection, sql, parameters)) {
            return statement.executeUpdate();
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    /** Changes rows of an embedded database as no user of it may. */
    public void updatePastTriggers(String sql) {
        try (Connection connection = connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute("SET session_replication_role = replica");
            statement.executeUpdate(sql);
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    /** The number that a query returns. */
    public long number(String sql, Object... parameters) {
        try (Connection connection = connect();
                PreparedStatement statement = prepared(connection, sql, parameters);
                ResultSet rows = statement.executeQuery()) {
            if (!rows.next()) {
                throw new AssertionError("No row: " + sql);
            }
            return rows.getLong(1);
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    /** Stops the embedded database of a killed MiniTwit, which has no clients by then. */
    static void endEmbedded(Path data) {
        if (Files.exists(postmasterFile(data))) {
            long pid = Long.parseLong(postmaster(data).get(PID_LINE));
            ProcessHandle.of(pid).filter(RunningDatabase::isPostgres).ifPresent(RunningDatabase::end);
        }
    }

    /** The file may be stale, and the process id reused. */
    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().orElse("").endsWith("/postgres");
    }

    private static void end(ProcessHandle postmaster) {
        postmaster.destroy();
        postmaster.onExit().join();
    }

    private static List<String> postmaster(Path data) {
        try {
            return Files.readAllLines(postmasterFile(data)).stream()
                    .map(String::strip)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path postmasterFile(Path data) {
        return data.resolve("postgresql/postmaster.pid");
    }

    private static String password(Path data) {
        try {
            return Files.readString(data.resolve("database-password")).strip();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
