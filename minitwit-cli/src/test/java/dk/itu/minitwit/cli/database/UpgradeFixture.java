package dk.itu.minitwit.cli.database;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.CommandOutput;
import dk.itu.minitwit.cli.CommandFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A data directory with a filled database of this MiniTwit's PostgreSQL, and a MiniTwit that has the next major version. */
@Timeout(120)
abstract class UpgradeFixture {

    static final Path PRESENT = Path.of("target/postgresql-present").toAbsolutePath();
    static final Path NEXT = Path.of("target/postgresql-next").toAbsolutePath();
    static final int BEFORE = MajorVersion.ofPrograms(PRESENT);
    static final int AFTER = MajorVersion.ofPrograms(NEXT);

    private static final String[] ROWS = {
        "INSERT INTO users (username, email, password_hash)"
                + " SELECT 'Ægir ' || n, n || '@example.org', 'hash' FROM generate_series(1, 50) n",
        "INSERT INTO messages (author_id, text, published_at) SELECT 1 + n % 50, E'A\\\\b\\tc\\nd 🐘 ' || n,"
                + " timestamptz '2026-11-01' + n * interval '1.000001 s' FROM generate_series(1, 5000) n",
        "INSERT INTO follows SELECT a, b FROM generate_series(1, 50) a, generate_series(1, 50) b WHERE a < b",
        "INSERT INTO likes (message_id, user_id) SELECT n, 1 + (n + 7) % 50 FROM generate_series(1, 900) n",
        "UPDATE messages SET flagged = true WHERE id % 100 = 0",
        "DELETE FROM messages WHERE id > 4990",
        "INSERT INTO audit_log (actor, action, target) SELECT 'command line: root', 'look', n::text"
                + " FROM generate_series(1, 20) n",
        "UPDATE latest SET value = 4711"
    };

    @TempDir
    static Path shared;

    private static Path filled;

    @TempDir
    Path parent;

    Path data;
    CommandOutput output;

    @BeforeAll
    static void fill() throws SQLException {
        filled = shared.resolve("filled");
        try (Database database = open(filled, PRESENT)) {
            DatabaseOptions.migrated(database);
            for (String sql : ROWS) {
                execute(database, sql);
            }
        }
    }

    @BeforeEach
    void copy() throws IOException, InterruptedException {
        data = parent.resolve("data");
        assertThat(new ProcessBuilder("cp", "-a", filled.toString(), data.toString())
                        .start()
                        .waitFor())
                .isZero();
        output = new CommandOutput(CommandFailure.class);
    }

    /** As {@code run} opens the database, with either PostgreSQL. */
    static EmbeddedPostgres open(Path data, Path installation) {
        DataFolder folder = DataFolder.of(data);
        PostgresProcess process = new PostgresProcess(folder, installation);
        return EmbeddedPostgres.begin(process, folder, () -> process.stop(PostgresProcess.StopMode.FAST));
    }

    /** Runs {@code ./minitwit database …} of a MiniTwit with the next PostgreSQL. */
    int run(String... arguments) {
        return runBy(NEXT, arguments);
    }

    int runBy(Path installation, String... arguments) {
        return output.run(new CommandLine(new DatabaseCommand(new DatabaseOptions(Map.of()), installation)), arguments);
    }

    int upgrade(String... more) {
        return run(Stream.concat(
                        Stream.of("upgrade", "--data", data.toString(), "--from-programs", PRESENT.toString()),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    /** The error of a failed command: one line, and nothing changed. */
    String failure(String... arguments) {
        assertThat(run(arguments)).isOne();
        assertThat(MajorVersion.of(data.resolve("postgresql"))).isEqualTo(BEFORE);
        assertThat(data.resolve("postgresql-new")).doesNotExist();
        List<String> lines = output.err().toString().lines().toList();
        return lines.get(lines.size() - 1);
    }

    String failedUpgrade() {
        return failure("upgrade", "--data", data.toString(), "--from-programs", PRESENT.toString());
    }

    static void execute(Database database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String value(Database database, String query) throws SQLException {
        try (Connection connection = database.connect()) {
            return Contents.column(connection, query).get(0);
        }
    }

    /** Number and checksum of the rows of every table, and the sequences. */
    static List<String> contents(Database database) throws SQLException {
        try (Connection connection = database.connect()) {
            List<String> all = new ArrayList<>();
            for (String table : Contents.tables(connection)) {
                all.add(table + " " + Contents.sum(connection, table));
            }
            all.addAll(Contents.column(
                    connection, "SELECT sequencename || ' ' || last_value FROM pg_sequences ORDER BY sequencename"));
            return all;
        }
    }

    static List<String> filesOf(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
