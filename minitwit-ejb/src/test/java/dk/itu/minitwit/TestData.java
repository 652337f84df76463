package dk.itu.minitwit;

import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;

/** Puts users, messages and follows into a test's database, past the product. */
public record TestData(TestDatabase database) {

    /** @return the id */
    public long user(String name) throws SQLException {
        return database.number(
                "INSERT INTO users (username, email, password_hash) VALUES (?, 'test@test', 'none') RETURNING id",
                name);
    }

    /** @return the id */
    public long message(long author, String text, Instant publishedAt) throws SQLException {
        return database.number(
                "INSERT INTO messages (author_id, text, published_at) VALUES (?, ?, ?) RETURNING id",
                author,
                text,
                publishedAt.atOffset(ZoneOffset.UTC));
    }

    public void flag(long message) throws SQLException {
        database.execute("UPDATE messages SET flagged = true WHERE id = ?", message);
    }

    public void follow(long follower, long followee) throws SQLException {
        database.execute("INSERT INTO follows (follower_id, followee_id) VALUES (?, ?)", follower, followee);
    }
}
