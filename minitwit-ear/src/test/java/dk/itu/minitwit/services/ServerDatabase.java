package dk.itu.minitwit.services;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/** Reads tables through the server's pool. */
final class ServerDatabase {

    private ServerDatabase() {}

    static long count(String query, String parameter) {
        try (Connection connection =
                        InitialContext.<DataSource>doLookup("jdbc/minitwit").getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, parameter);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException | NamingException failure) {
            throw new AssertionError(failure);
        }
    }
}
