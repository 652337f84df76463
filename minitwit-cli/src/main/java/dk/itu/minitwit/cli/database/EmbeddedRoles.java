package dk.itu.minitwit.cli.database;

import dk.itu.minitwit.cli.CommandFailure;
import dk.itu.minitwit.schema.Schema;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The roles of the embedded PostgreSQL: the owner of the database and its schema, and the application's role with
 * rights on rows only (ADR 038). Both and the superuser have the password of the data directory.
 *
 * @param server the JDBC URL of the server with a trailing slash
 */
record EmbeddedRoles(String server, String password) {

    static final String DATABASE = "minitwit";
    private static final String APPLICATION = "minitwit";
    private static final String OWNER = "minitwit_owner";

    /** An arbitrary number: it serialises commands that start at once. */
    private static final String TAKE_TURNS = "SELECT pg_advisory_lock(3811)";

    DatabaseSettings application() {
        return new DatabaseSettings(server + DATABASE, APPLICATION, password);
    }

    DatabaseSettings owner() {
        return new DatabaseSettings(server + DATABASE, OWNER, password);
    }

    /** Creates roles and database at first use. Transfers a database of the application's role to the owner. */
    void arrange() {
        try (Connection connection = superuser("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(TAKE_TURNS);
            makeRole(statement, APPLICATION);
            makeRole(statement, OWNER);
            if (isMissing(statement, "pg_database WHERE datname = '" + DATABASE + "'")) {
                statement.execute("CREATE DATABASE " + DATABASE + " OWNER " + OWNER);
            } else if (isMissing(
                    statement,
                    "pg_database WHERE datname = '" + DATABASE + "' AND datdba = '" + OWNER + "'::regrole")) {
                handOver();
            }
            statement.execute("REVOKE ALL ON DATABASE " + DATABASE + " FROM PUBLIC");
            statement.execute("GRANT CONNECT ON DATABASE " + DATABASE + " TO " + APPLICATION);
        } catch (SQLException failure) {
            throw new CommandFailure("Cannot use the embedded database: " + failure.getMessage(), failure);
        }
    }

    private void makeRole(Statement statement, String role) throws SQLException {
        if (isMissing(statement, "pg_roles WHERE rolname = '" + role + "'")) {
            // The password is hexadecimal and needs no quoting.
            statement.execute("CREATE ROLE " + role + " LOGIN PASSWORD '" + password + "'");
        }
    }

    private static boolean isMissing(Statement statement, String rows) throws SQLException {
        try (ResultSet found = statement.executeQuery("SELECT FROM " + rows)) {
            return !found.next();
        }
    }

    /** In one transaction: a server of the previous release may be using it. */
    private void handOver() throws SQLException {
        try (Connection connection = superuser(DATABASE);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("ALTER DATABASE " + DATABASE + " OWNER TO " + OWNER);
            statement.execute("REASSIGN OWNED BY " + APPLICATION + " TO " + OWNER);
            Schema.grant(connection, APPLICATION);
            connection.commit();
        }
    }

    Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(server + database, PostgresProcess.SUPERUSER, password);
    }
}
