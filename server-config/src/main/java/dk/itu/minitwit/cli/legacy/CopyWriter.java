package dk.itu.minitwit.cli.legacy;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** Rows on their way into a table by PostgreSQL's COPY in its text format; closing it ends the copy. */
final class CopyWriter implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final Writer out;

    CopyWriter(Connection connection, String table) throws SQLException {
        PGCopyOutputStream copy = new PGCopyOutputStream(
                connection.unwrap(PGConnection.class), "COPY " + table + " FROM STDIN (ENCODING 'UTF8')", BUFFER);
        out = new BufferedWriter(new OutputStreamWriter(copy, StandardCharsets.UTF_8), BUFFER);
    }

    void row(Object... values) throws IOException {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                out.write('\t');
            }
            value(values[i].toString());
        }
        out.write('\n');
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private void value(String value) throws IOException {
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            switch (character) {
                case '\\' -> out.write("\\\\");
                case '\t' -> out.write("\\t");
                case '\n' -> out.write("\\n");
                case '\r' -> out.write("\\r");
                default -> out.write(character);
            }
        }
    }
}
