package dk.itu.minitwit.logging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.itu.minitwit.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RequestStatementsTest {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.emptyForEachTest();

    private static final String NAME = "SELECT current_setting('application_name')";
    private static final String LONGEST = "x".repeat(54);

    private Connection plain;
    private Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        plain = DATABASE.connect();
        plain.setClientInfo("ApplicationName", "minitwit");
        connection = RequestStatements.over(plain);
    }

    @AfterEach
    void close() throws SQLException {
        LoggedRequest.end();
        plain.close();
    }

    @Test
    void name_their_request_as_long_as_they_run() throws SQLException {
        LoggedRequest.begin("api", LONGEST);
        assertThat(text(connection, NAME)).isEqualTo("minitwit " + LONGEST);
        assertThat(text(plain, NAME)).isEqualTo("minitwit");
    }

    @Test
    void name_it_until_a_transaction_ends() throws SQLException {
        LoggedRequest.begin("pages", "a.1");
        connection.setAutoCommit(false);
        assertThat(text(connection, "SELECT 1")).isEqualTo("1");
        assertThat(text(plain, NAME)).isEqualTo("minitwit a.1");
        connection.rollback();
        assertThat(text(plain, NAME)).isEqualTo("minitwit");
    }

    @Test
    void name_nothing_without_one() throws SQLException {
        assertThat(text(connection, NAME)).isEqualTo("minitwit");
    }

    /** The driver prepares a statement on the server from its fifth time on. */
    @Test
    void take_their_parameters_and_give_their_results_however_often() throws SQLException {
        for (int i = 0; i < 12; i++) {
            LoggedRequest.begin("api", "request-" + i);
            try (PreparedStatement statement =
                    connection.prepareStatement("SELECT ? || current_setting('application_name'), ?::bigint + 1")) {
                statement.setString(1, "for ");
                statement.setLong(2, i);
                try (ResultSet rows = statement.executeQuery()) {
                    assertThat(rows.next()).isTrue();
                    assertThat(rows.getString(1)).isEqualTo("for minitwit request-" + i);
                    assertThat(rows.getLong(2)).isEqualTo(i + 1);
                    assertThat(rows.next()).isFalse();
                }
            }
        }
    }

    @Test
    void tell_how_many_rows_they_changed() throws SQLException {
        LoggedRequest.begin("api", "a");
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO users (username, email, password_hash) SELECT 'u' || n, ?, '' FROM generate_series(1, 3) n")) {
            insert.setString(1, "a@b");
            assertThat(insert.executeUpdate()).isEqualTo(3);
        }
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM users WHERE email = ?")) {
            delete.setString(1, "a@b");
            assertThat(delete.execute()).isFalse();
            assertThat(delete.getUpdateCount()).isEqualTo(3);
        }
        try (PreparedStatement select = connection.prepareStatement("SELECT count(*) FROM users")) {
            assertThat(select.execute()).isTrue();
            try (ResultSet rows = select.getResultSet()) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getLong(1)).isZero();
            }
        }
    }

    @Test
    void fail_as_the_others_do() throws SQLException {
        LoggedRequest.begin("api", "a");
        try (PreparedStatement statement = connection.prepareStatement("SELECT 1 / (? - 1)")) {
            statement.setInt(1, 1);
            assertThatThrownBy(statement::executeQuery)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("division by zero");
        }
        assertThat(text(plain, NAME)).isEqualTo("minitwit");
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
