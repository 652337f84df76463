package dk.itu.minitwit.api;

import dk.itu.minitwit.system.RunningDatabase;
import java.time.Instant;

/** Inserts rows that the API cannot create, or not quickly. */
final class StoredRows {

    private final RunningDatabase database;

    StoredRows(RunningDatabase database) {
        this.database = database;
    }

    void message(String author, String text, Instant publishedAt) {
        database.update(
                "INSERT INTO messages (author_id, text, published_at)"
                        + " SELECT id, ?, to_timestamp(?) FROM users WHERE username = ?",
                text,
                publishedAt.getEpochSecond(),
                author);
    }

    void messages(String author, int count) {
        database.update(
                "INSERT INTO messages (author_id, text, published_at)"
                        + " SELECT id, 'message ' || n, now() FROM users, generate_series(1, ?) n WHERE username = ?",
                count,
                author);
    }

    void followees(String follower, int count) {
        database.update(
                "WITH added AS (INSERT INTO users (username, email, password_hash)"
                        + " SELECT ? || ' followee ' || n, 'a@b', '!' FROM generate_series(1, ?) n RETURNING id)"
                        + " INSERT INTO follows SELECT follower.id, added.id FROM users follower, added"
                        + " WHERE follower.username = ?",
                follower,
                count,
                follower);
    }

    void flag(String text) {
        database.update("UPDATE messages SET flagged = true WHERE text = ?", text);
    }
}
