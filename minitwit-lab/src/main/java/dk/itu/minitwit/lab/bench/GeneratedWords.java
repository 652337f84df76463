package dk.itu.minitwit.lab.bench;

import dk.itu.minitwit.cli.RowProgress;
import dk.itu.minitwit.cli.database.CopyWriter;
import dk.itu.minitwit.lab.bench.GeneratedMessages.GeneratedMessage;
import dk.itu.minitwit.search.Words;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Iterator;

/** The words of the generated messages, for searches: the server's timer would need an hour for four million messages. */
record GeneratedWords(Connection connection, RowProgress progress, FillSize size) {

    private static final String ALL_HAVE_THEM =
            "UPDATE search_progress SET oldest = 1, newest = (SELECT coalesce(max(id), 0) FROM messages)";

    void write() throws SQLException, IOException {
        progress.start("Writing words");
        try (CopyWriter copy = new CopyWriter(connection, "message_words (message_id, words)")) {
            for (Iterator<GeneratedMessage> messages = new GeneratedMessages(size); messages.hasNext(); ) {
                GeneratedMessage message = messages.next();
                copy.row(message.id(), Words.vector(message.text()));
                progress.tick();
            }
        }
        progress.end();
        try (Statement statement = connection.createStatement()) {
            statement.execute(ALL_HAVE_THEM);
        }
    }
}
