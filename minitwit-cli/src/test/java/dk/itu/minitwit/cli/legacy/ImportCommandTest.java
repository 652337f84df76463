package dk.itu.minitwit.cli.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.CommandOutput;
import dk.itu.minitwit.FreshDatabase;
import dk.itu.minitwit.cli.CommandFailure;
import dk.itu.minitwit.cli.database.Database;
import dk.itu.minitwit.cli.database.DatabaseOptions;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ImportCommandTest {

    @TempDir
    Path directory;

    private final CommandOutput output = new CommandOutput(CommandFailure.class);
    private final StringWriter out = output.out();
    private final StringWriter err = output.err();
    private Path path;

    @BeforeEach
    void name() {
        path = directory.resolve("minitwit.db");
    }

    @Test
    void reports_the_imported_rows() throws SQLException {
        FreshDatabase database = FreshDatabase.create();
        LegacyFixture legacy =
                LegacyFixture.create(path).user(1, "Ada").user(2, "Bo").follow(2, 1);
        legacy.message(1, 1, "hello", 1_200_000_000, 1);

        assertThat(run(new DatabaseOptions(database.environment()), path.toString()))
                .isZero();
        assertThat(out.toString().lines())
                .containsExactly(
                        "Users: 2 read, 2 new, 0 already there",
                        "Messages: 1 read, 1 new, 0 already there, 1 of them flagged",
                        "Follows: 1 read, 1 new, 0 already there");
        assertThat(err.toString().lines())
                .containsExactly(
                        "Checking rows: 4",
                        "Reading users: 2",
                        "Reading messages: 1",
                        "Reading follows: 1",
                        "Writing to the database");
    }

    @Test
    void a_damaged_file_changes_nothing() throws Exception {
        FreshDatabase database = FreshDatabase.create();
        LegacyFixture.create(path).user(1, "Ada").user(2, "Bo", "not a hash");

        assertThat(run(new DatabaseOptions(database.environment()), path.toString()))
                .isEqualTo(1);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .startsWith(path + " is not imported, nothing was changed: table user, user_id 2: pw_hash ");
        assertThat(database.rows("SELECT id FROM users")).isEmpty();
    }

    @Test
    void a_file_that_cannot_be_used_does_not_start_the_database() throws Exception {
        Files.writeString(path, "notes");

        for (String file : new String[] {
            path.toString(), directory.toString(), directory.resolve("no").toString()
        }) {
            assertThat(run(unopenable(), file)).isEqualTo(1);
        }
        assertThat(err.toString().lines()).hasSize(3).allMatch(line -> line.contains("nothing was changed: "));
    }

    @Test
    void rejects_a_call_without_a_file() {
        assertThat(run(unopenable())).isEqualTo(2);
        assertThat(err.toString()).startsWith("Missing required parameter: 'FILE'");
    }

    private int run(DatabaseOptions database, String... args) {
        return output.run(new CommandLine(new ImportCommand(database)), args);
    }

    private static DatabaseOptions unopenable() {
        return new DatabaseOptions() {
            @Override
            public Database open() {
                throw new AssertionError("the database is not needed");
            }
        };
    }
}
