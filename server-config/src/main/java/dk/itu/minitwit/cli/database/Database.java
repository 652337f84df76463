package dk.itu.minitwit.cli.database;

import java.sql.Connection;
import java.sql.SQLException;

/** The database of one command, open until it is closed. Its schema is up to date. */
public interface Database extends AutoCloseable {

    DatabaseSettings settings();

    /** A new connection, in auto-commit mode. */
    Connection connect() throws SQLException;

    /** Stops what this command started, and nothing else. */
    @Override
    void close();
}
