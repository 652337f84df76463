package dk.itu.minitwit.lab.bench;

import dk.itu.minitwit.cli.RowProgress;
import dk.itu.minitwit.cli.database.CopyWriter;
import dk.itu.minitwit.lab.bench.GeneratedMessages.GeneratedMessage;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.Locale;

/** Writes the generated users, messages with their words, replies, likes and follows into the tables. */
record GeneratedRows(Connection connection, RowProgress progress, FillSize size) {

    /** Matches no password, so these users cannot sign in. */
    private static final String NO_PASSWORD = "none";

    /** Number of written rows; the flagged messages are counted among the messages. */
    record Summary(long users, long messages, long flagged, long follows) {

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "Users: %,d%nMessages: %,d, %,d of them flagged%nFollows: %,d",
                    users,
                    messages,
                    flagged,
                    follows);
        }
    }

    Summary write() throws SQLException, IOException {
        writeUsers();
        long flagged = writeMessages();
        new GeneratedWords(connection, progress, size).write();
        progress.note("Writing replies");
        GeneratedReactions.writeReplies(connection);
        progress.note("Writing likes");
        GeneratedReactions.writeLikes(connection);
        return new Summary(size.users() + WellKnownUser.values().length, size.messages(), flagged, writeFollows());
    }

    private void writeUsers() throws SQLException, IOException {
        progress.start("Writing users");
        try (CopyWriter copy = new CopyWriter(connection, "users (id, username, email, password_hash)")) {
            for (int id = 1; id <= size.users(); id++) {
                writeUser(copy, id, "User " + id);
            }
            for (WellKnownUser user : WellKnownUser.values()) {
                writeUser(copy, user.id(size.users()), user.username());
            }
        }
        progress.end();
    }

    private void writeUser(CopyWriter copy, int id, String name) throws IOException {
        copy.row(id, name, "user" + id + "@example.org", NO_PASSWORD);
        progress.tick();
    }

    private long writeMessages() throws SQLException, IOException {
        progress.start("Writing messages");
        long flagged = 0;
        try (CopyWriter copy = new CopyWriter(connection, "messages (id, author_id, text, published_at, flagged)")) {
            for (Iterator<GeneratedMessage> messages = new GeneratedMessages(size); messages.hasNext(); ) {
                GeneratedMessage message = messages.next();
                copy.row(message.id(), message.authorId(), message.text(), message.publishedAt(), message.flagged());
                flagged += message.flagged() ? 1 : 0;
                progress.tick();
            }
        }
        progress.end();
        return flagged;
    }

    private long writeFollows() throws SQLException, IOException {
        progress.start("Writing follows");
        long follows;
        try (CopyWriter copy = new CopyWriter(connection, "follows (follower_id, followee_id)")) {
            follows = new GeneratedFollows(size).forEach((follower, followee) -> {
                copy.row(follower, followee);
                progress.tick();
            });
        }
        progress.end();
        return follows;
    }
}
