package dk.itu.minitwit.cli.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dk.itu.minitwit.FreshDatabase;
import dk.itu.minitwit.cli.RowProgress;
import dk.itu.minitwit.cli.legacy.ImportSummary.Count;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Uses the course's file, if the machine has it. It is not part of the project. */
class OriginalFileTest {

    private static final String COUNTS = "SELECT (SELECT count(*) FROM users), (SELECT count(*) FROM messages),"
            + " (SELECT count(*) FROM messages WHERE flagged), (SELECT count(*) FROM follows)";

    private Path path;

    @BeforeEach
    void find() {
        Optional<Path> found = candidates().filter(Files::isRegularFile).findFirst();
        assumeTrue(
                found.isPresent(),
                "Skipped: there is no shared/data/legacy-minitwit.db in a directory above this one;"
                        + " -Dminitwit.shared=DIR names the directory `shared`.");
        path = found.orElseThrow();
    }

    @Test
    void is_imported_whole_and_only_once() throws SQLException {
        FreshDatabase database = FreshDatabase.create();

        assertThat(importInto(database))
                .isEqualTo(new ImportSummary(new Count(203, 203), new Count(11308, 11308), 1, new Count(6265, 6265)));
        assertThat(database.rows(COUNTS)).containsExactly("203|11308|1|6265");

        assertThat(importInto(database))
                .isEqualTo(new ImportSummary(new Count(203, 0), new Count(11308, 0), 1, new Count(6265, 0)));
        assertThat(database.rows(COUNTS)).containsExactly("203|11308|1|6265");
    }

    private ImportSummary importInto(FreshDatabase database) throws SQLException {
        RowProgress silent = new RowProgress(new PrintWriter(Writer.nullWriter()), false);
        try (LegacyFile file = LegacyFile.open(path, silent);
                Connection connection = database.connect()) {
            return new LegacyImport(connection, silent).run(file);
        }
    }

    private static Stream<Path> candidates() {
        String named = System.getProperty("minitwit.shared");
        Stream<Path> directories = named != null
                ? Stream.of(Path.of(named))
                : Stream.iterate(Path.of("").toAbsolutePath(), up -> up != null, Path::getParent)
                        .map(up -> up.resolve("shared"));
        return directories.map(shared -> shared.resolve("data").resolve("legacy-minitwit.db"));
    }
}
