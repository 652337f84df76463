package dk.itu.minitwit.cli.database;

import dk.itu.minitwit.cli.CommandFailure;
import dk.itu.minitwit.cli.Secret;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/** An external PostgreSQL server, configured by the environment. */
record DatabaseServer(DatabaseSettings settings, DatabaseSettings owner) implements Database {

    static final String URL = "MINITWIT_DB_URL";
    private static final String APPLICATION = "MINITWIT_DB";
    private static final String MIGRATION = "MINITWIT_DB_MIGRATION";
    private static final String USER = "_USER";
    private static final String PASSWORD = "_PASSWORD";

    /** Tests the connections, so that a wrong setting is reported before anything starts. */
    static DatabaseServer connectTo(Map<String, String> environment) {
        DatabaseSettings application = settings(environment, APPLICATION);
        boolean hasOwner = user(environment, MIGRATION).isPresent()
                || Secret.of(environment, MIGRATION + PASSWORD).isPresent();
        DatabaseSettings owner = hasOwner ? settings(environment, MIGRATION) : application;
        if (!application.url().startsWith("jdbc:postgresql:")) {
            throw new CommandFailure(URL + " must look like jdbc:postgresql://HOST/DATABASE.");
        }
        tryOnce(application, APPLICATION);
        if (hasOwner) {
            tryOnce(owner, MIGRATION);
        }
        return new DatabaseServer(application, owner);
    }

    private static DatabaseSettings settings(Map<String, String> environment, String role) {
        return new DatabaseSettings(
                environment.get(URL),
                required(user(environment, role), role, USER),
                required(Secret.of(environment, role + PASSWORD), role, PASSWORD));
    }

    private static Optional<String> user(Map<String, String> environment, String role) {
        return Optional.ofNullable(environment.get(role + USER)).filter(name -> !name.isEmpty());
    }

    private static String required(Optional<String> value, String role, String name) {
        return value.orElseThrow(() -> new CommandFailure(
                role + name + " is missing: " + needing(role) + " " + role + USER + " and " + role + PASSWORD + "."));
    }

    private static String needing(String role) {
        return role.equals(APPLICATION) ? URL + " needs" : "migrations by a separate role need";
    }

    private static void tryOnce(DatabaseSettings settings, String role) {
        try {
            settings.connect().close();
        } catch (SQLException failure) {
            throw new CommandFailure(explain(failure, settings, role), failure);
        }
    }

    private static String explain(SQLException failure, DatabaseSettings settings, String role) {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        if (state.startsWith("28")) {
            return "The database refuses the role " + settings.user() + ": check " + role + USER + " and " + role
                    + PASSWORD + ".";
        }
        if (state.equals("3D000")) {
            return "There is no such database: create it, or check " + URL + " (" + place(settings) + ").";
        }
        return "Cannot reach the database at " + place(settings) + ": start it, or check " + URL + " ("
                + failure.getMessage().lines().findFirst().orElse("unknown cause") + ").";
    }

    /** Without the parameters, which may include a password. */
    private static String place(DatabaseSettings settings) {
        return settings.url().replaceFirst("\\?.*", "");
    }

    @Override
    public void close() {
        // An external server keeps running.
    }
}
