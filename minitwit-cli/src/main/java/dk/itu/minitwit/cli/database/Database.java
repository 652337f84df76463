package dk.itu.minitwit.cli.database;

import java.sql.Connection;
import java.sql.SQLException;

/** The database of one command. */
public interface Database extends AutoCloseable {

    /** The application's connection. Its role reads and writes rows, unless it owns the schema too. */
    DatabaseSettings settings();

    /** The connection of the schema's owner, for migrations and the operators' commands. */
    DatabaseSettings owner();

    /** Opens a connection of the owner in auto-commit mode. */
    default Connection connect() throws SQLException {
        return owner().connect();
    }

    /** Stops the database if this command started it. */
    @Override
    void close();
}
