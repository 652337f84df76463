package dk.itu.minitwit.cli.legacy;

import dk.itu.minitwit.cli.CommandFailure;
import dk.itu.minitwit.cli.RowProgress;
import dk.itu.minitwit.cli.database.Database;
import dk.itu.minitwit.cli.database.DatabaseOptions;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./minitwit import FILE}. */
@Command(
        name = "import",
        description = {
            "Imports the users, messages and follows of an original MiniTwit's SQLite file.",
            "The import is idempotent: it adds only missing rows. A failure leaves the database unchanged."
        },
        mixinStandardHelpOptions = true)
public class ImportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The SQLite file, usually minitwit.db. The file is not changed.")
    Path file;

    @Mixin
    DatabaseOptions database;

    @Spec
    CommandSpec spec;

    public ImportCommand(DatabaseOptions database) {
        this.database = database;
    }

    @Override
    public Integer call() {
        try (RowProgress progress = new RowProgress(spec.commandLine().getErr(), System.console() != null);
                LegacyFile legacy = LegacyFile.open(file, progress);
                Database db = database.open();
                Connection connection = db.connect()) {
            ImportSummary summary = new LegacyImport(connection, progress).run(legacy);
            spec.commandLine().getOut().println(summary);
            return 0;
        } catch (SQLException e) {
            throw CommandFailure.because("Cannot use the database", e);
        }
    }
}
