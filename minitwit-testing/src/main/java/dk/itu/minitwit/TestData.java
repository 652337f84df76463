package dk.itu.minitwit;

import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;

/** Inserts users, messages and follows into a test's database without the product's code. */
public record TestData(SchemaDatabase database) {

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

    /** @return the id of a message that answers another */
    public long reply(long author, long parent, String text, Instant publishedAt) throws SQLException {
        long id = message(author, text, publishedAt);
        database.execute("INSERT INTO replies SELECT ?, id, author_id FROM messages WHERE id = ?", id, parent);
        return id;
    }

    public void like(long user, long message) throws SQLException {
        database.execute("INSERT INTO likes (user_id, message_id) VALUES (?, ?)", user, message);
    }

    public void mute(long user, long other) throws SQLException {
        database.execute("INSERT INTO barriers VALUES (?, ?, 'mute')", user, other);
    }

    public void block(long user, long other) throws SQLException {
        database.execute("INSERT INTO barriers VALUES (?, ?, 'block')", user, other);
        database.execute("INSERT INTO barriers VALUES (?, ?, 'blocked')", other, user);
    }

    public void flag(long message) throws SQLException {
        database.execute("UPDATE messages SET flagged = true WHERE id = ?", message);
    }

    public void follow(long follower, long followee) throws SQLException {
        database.execute("INSERT INTO follows (follower_id, followee_id) VALUES (?, ?)", follower, followee);
    }

    /** New users without messages. */
    public void followStrangers(long follower, int strangers) throws SQLException {
        database.execute(
                "WITH stranger AS (INSERT INTO users (username, email, password_hash)"
                        + " SELECT 'stranger ' || n, 'test@test', 'none' FROM generate_series(1, ?) n RETURNING id)"
                        + " INSERT INTO follows (follower_id, followee_id) SELECT ?, id FROM stranger",
                strangers,
                follower);
    }
}
