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
            "It may be repeated: what is already there is not doubled. When it fails, nothing was changed."
        },
        mixinStandardHelpOptions = true)
public class ImportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The SQLite file, usually minitwit.db. It is only read.")
    Path file;

    @Mixin
    DatabaseOptions database;

    @Spec
    CommandSpec spec;

    public ImportCommand() {
        this(new DatabaseOptions());
    }

    ImportCommand(DatabaseOptions database) {
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
            throw new CommandFailure(
                    "The database cannot be used: "
                            + e.getMessage().lines().findFirst().orElse(""),
                    e);
        }
    }
}
