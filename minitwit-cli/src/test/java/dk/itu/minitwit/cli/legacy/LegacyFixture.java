package dk.itu.minitwit.cli.legacy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** A small file with the original application's tables. */
final class LegacyFixture {

    static final String HASH = "pbkdf2:sha256:50000$Qx7mTe2b$" + "0a1b2c3d".repeat(8);

    private static final String TABLES = """
        CREATE TABLE user (
          user_id integer primary key autoincrement,
          username string not null,
          email string not null,
          pw_hash string not null
        );
        CREATE TABLE follower (
          who_id integer,
          whom_id integer
        );
        CREATE TABLE message (
          message_id integer primary key autoincrement,
          author_id integer not null,
          text string not null,
          pub_date integer,
          flagged integer
        );
        """;

    private final Path path;

    private LegacyFixture(Path path) {
        this.path = path;
    }

    /** Creates a file with the tables and no rows. */
    static LegacyFixture create(Path path) throws SQLException {
        return new LegacyFixture(path).sql(TABLES);
    }

    /** A path without a file yet. */
    static LegacyFixture empty(Path path) {
        return new LegacyFixture(path);
    }

    Path path() {
        return path;
    }

    LegacyFixture user(long id, Object name) throws SQLException {
        return user(id, name, HASH);
    }

    LegacyFixture user(long id, Object name, String hash) throws SQLException {
        return insert("INSERT INTO user VALUES (?, ?, ?, ?)", id, name, "user" + id + "@legacy.example", hash);
    }

    LegacyFixture message(long id, long author, Object text, Object second) throws SQLException {
        return message(id, author, text, second, 0);
    }

    LegacyFixture message(long id, long author, Object text, Object second, Object flagged) throws SQLException {
        return insert("INSERT INTO message VALUES (?, ?, ?, ?, ?)", id, author, text, second, flagged);
    }

    LegacyFixture follow(long follower, long followee) throws SQLException {
        return insert("INSERT INTO follower VALUES (?, ?)", follower, followee);
    }

    LegacyFixture sql(String statements) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(statements);
        }
        return this;
    }

    private LegacyFixture insert(String statement, Object... values) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement insert = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            insert.executeUpdate();
        }
        return this;
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + path);
    }
}
