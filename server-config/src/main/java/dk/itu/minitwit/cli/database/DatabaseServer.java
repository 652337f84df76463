package dk.itu.minitwit.cli.database;

import dk.itu.minitwit.cli.CommandFailure;
import dk.itu.minitwit.cli.Secret;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/** A PostgreSQL server that somebody else runs, named by the environment. */
record DatabaseServer(DatabaseSettings settings) implements Database {

    static final String URL = "MINITWIT_DB_URL";
    private static final String USER = "MINITWIT_DB_USER";
    private static final String PASSWORD = "MINITWIT_DB_PASSWORD";

    /** Tries the connection once, so that what is wrong is told before anything starts. */
    static DatabaseServer connectTo(Map<String, String> environment) {
        DatabaseServer server = new DatabaseServer(new DatabaseSettings(
                environment.get(URL),
                required(Optional.ofNullable(environment.get(USER)), USER),
                required(Secret.of(environment, PASSWORD), PASSWORD)));
        if (!server.settings.url().startsWith("jdbc:postgresql:")) {
            throw new CommandFailure(URL + " has to look like jdbc:postgresql://HOST/DATABASE.");
        }
        try {
            server.connect().close();
            return server;
        } catch (SQLException failure) {
            throw new CommandFailure(explain(failure, server.settings), failure);
        }
    }

    private static String required(Optional<String> value, String name) {
        return value.filter(text -> !text.isEmpty())
                .orElseThrow(() ->
                        new CommandFailure(name + " is missing: " + URL + " needs " + USER + " and " + PASSWORD + "."));
    }

    private static String explain(SQLException failure, DatabaseSettings settings) {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        if (state.startsWith("28")) {
            return "The database refuses " + settings.user() + ": check " + USER + " and " + PASSWORD + ".";
        }
        if (state.equals("3D000")) {
            return "There is no such database: create it, or check " + URL + " (" + place(settings) + ").";
        }
        return "The database cannot be reached at " + place(settings) + ": start it, or check " + URL + " ("
                + failure.getMessage().lines().findFirst().orElse("no reason given") + ").";
    }

    /** Without the parameters, which may hold a password. */
    private static String place(DatabaseSettings settings) {
        return settings.url().replaceFirst("\\?.*", "");
    }

    @Override
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(settings.url(), settings.user(), settings.password());
    }

    @Override
    public void close() {
        // It is not ours to stop.
    }
}
