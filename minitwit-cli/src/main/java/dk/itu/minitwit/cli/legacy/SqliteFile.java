package dk.itu.minitwit.cli.legacy;

import dk.itu.minitwit.cli.CommandFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/** A file expected to be an SQLite database. Opening it writes neither to it nor beside it. */
record SqliteFile(Path path) {

    private static final byte[] HEADER = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    /** Checks the file itself, before any database is opened. */
    void requireSqlite() {
        requireReadable();
        byte[] start = start();
        if (start.length == 0) {
            throw refused("it is empty");
        }
        if (!Arrays.equals(start, HEADER)) {
            throw refused("it is not an SQLite database");
        }
        requireFinished();
    }

    Connection open() throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setOpenMode(SQLiteOpenMode.OPEN_URI);
        // Immutable: SQLite creates no lock, journal or shared memory file, even in a writable directory.
        return config.createConnection("jdbc:sqlite:file:" + path.toUri().getRawPath() + "?immutable=1");
    }

    CommandFailure refused(String fault) {
        String line = path + " is not imported, nothing was changed: " + fault;
        return new CommandFailure(line.replaceAll("\\p{Cntrl}+", " ").strip());
    }

    private void requireReadable() {
        if (!Files.exists(path)) {
            throw refused("there is no such file");
        }
        if (Files.isDirectory(path)) {
            throw refused("it is a directory; name the SQLite file in it");
        }
        if (!Files.isRegularFile(path)) {
            throw refused("it is not a regular file");
        }
        if (!Files.isReadable(path)) {
            throw refused("this account may not read it");
        }
    }

    private byte[] start() {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(HEADER.length);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private Path realPath() {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private CommandFailure unreadable(IOException e) {
        return refused("it cannot be read (" + e.getMessage() + ")");
    }

    /** The changes in a journal beside the file would be missing without notice. */
    private void requireFinished() {
        for (String suffix : List.of("-wal", "-journal")) {
            Path journal = Path.of(realPath() + suffix);
            if (journal.toFile().length() > 0) {
                throw refused(
                        "its last changes are still in " + journal.getFileName()
                                + "; stop the program that writes to it, then run: sqlite3 FILE 'PRAGMA journal_mode = DELETE'");
            }
        }
    }
}
