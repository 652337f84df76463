package dk.itu.minitwit.cli.legacy;

import dk.itu.minitwit.FreshDatabase;
import dk.itu.minitwit.cli.RowProgress;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A legacy file and a database, both empty at the start of a test. */
abstract class ImportFixture {

    static final String TEXTS = "SELECT text FROM messages ORDER BY id";

    @TempDir
    Path directory;

    FreshDatabase database;
    LegacyFixture legacy;

    @BeforeEach
    void create() throws SQLException {
        database = FreshDatabase.create();
        legacy = LegacyFixture.create(directory.resolve("legacy.db"));
    }

    ImportSummary importLegacy() throws SQLException {
        RowProgress silent = new RowProgress(new PrintWriter(Writer.nullWriter()), false);
        try (LegacyFile file = LegacyFile.open(legacy.path(), silent);
                Connection connection = database.connect()) {
            return new LegacyImport(connection, silent).run(file);
        }
    }

    void register(String name) throws SQLException {
        database.execute(registration(name));
    }

    static String registration(String name) {
        return "INSERT INTO users (username, email, password_hash) VALUES ('%s', '%s@new.example', 'argon')"
                .formatted(name, name);
    }

    /** The follows by user names. */
    List<String> follows() throws SQLException {
        return database.rows("SELECT a.username, b.username FROM follows JOIN users a ON a.id = follower_id"
                + " JOIN users b ON b.id = followee_id ORDER BY 1, 2");
    }
}
