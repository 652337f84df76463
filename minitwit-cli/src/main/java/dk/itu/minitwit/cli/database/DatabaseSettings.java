package dk.itu.minitwit.cli.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Connection settings of a database: JDBC URL, role and password. */
public record DatabaseSettings(String url, String user, String password) {

    /** Opens a connection in auto-commit mode. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    @Override
    public String toString() {
        return url + " as " + user;
    }
}
