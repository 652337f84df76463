package dk.itu.minitwit.cli.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The database of one command, open until it is closed. */
public interface Database extends AutoCloseable {

    /** What the application connects with. Its role reads and writes rows, unless it is the owner too. */
    DatabaseSettings settings();

    /** What migrates the schema, and what operators' commands connect with. */
    DatabaseSettings owner();

    /** A new connection of the owner, in auto-commit mode. */
    default Connection connect() throws SQLException {
        return DriverManager.getConnection(owner().url(), owner().user(), owner().password());
    }

    /** Stops what this command started, and nothing else. */
    @Override
    void close();
}
