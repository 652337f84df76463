package dk.itu.minitwit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** A database for one test, with the schema, on {@link TestServer}. */
public final class FreshDatabase {

    private final DataSource source;
    private final String url;

    private FreshDatabase(DataSource source) throws SQLException {
        this.source = source;
        this.url = TestServer.urlOf(source);
    }

    public static FreshDatabase create() throws SQLException {
        return new FreshDatabase(TestServer.schemaDatabase());
    }

    public String url() {
        return url;
    }

    /** The environment variables for a command on this database. */
    public Map<String, String> environment() {
        return Map.of("MINITWIT_DB_URL", url, "MINITWIT_DB_USER", TestServer.USER, "MINITWIT_DB_PASSWORD", "any");
    }

    /** Opens a connection, which the caller closes. */
    public Connection connect() throws SQLException {
        return source.getConnection();
    }

    public void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The rows of a query, each as its columns joined by {@code |}. */
    public List<String> rows(String query) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> lines = new ArrayList<>();
            while (rows.next()) {
                List<String> columns = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    columns.add(rows.getString(i));
                }
                lines.add(String.join("|", columns));
            }
            return lines;
        }
    }
}
