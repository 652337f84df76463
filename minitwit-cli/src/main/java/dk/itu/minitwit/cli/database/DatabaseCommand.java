package dk.itu.minitwit.cli.database;

import dk.itu.minitwit.cli.CommandFailure;
import dk.itu.minitwit.cli.RowProgress;
import java.nio.file.Path;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./minitwit database COMMAND}. */
@Command(
        name = "database",
        description = "Copies the embedded database, or brings it to a newer PostgreSQL.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
public class DatabaseCommand implements Runnable {

    private static final String PROGRAMS = "--from-programs";
    private static final String PROGRAMS_HELP =
            "The folder of the earlier MiniTwit, or of its PostgreSQL; needed for an older database that does not run.";

    @Mixin
    DatabaseOptions database;

    @Spec
    CommandSpec spec;

    private final Path bundled;

    public DatabaseCommand() {
        this(new DatabaseOptions(), PostgresPrograms.bundled());
    }

    /** @param bundled the directory with {@code bin} of this MiniTwit's PostgreSQL */
    DatabaseCommand(DatabaseOptions database, Path bundled) {
        this.database = database;
        this.bundled = bundled;
    }

    @Override
    public void run() {
        throw wrongUse("A command is missing.");
    }

    @Command(
            name = "copy",
            description = {
                "Copies the database of a running or stopped MiniTwit, as it is at one moment, into a new data directory.",
                "An older database becomes one of this MiniTwit's PostgreSQL. The original is not changed."
            },
            mixinStandardHelpOptions = true)
    int copy(
            @Option(names = "--to", paramLabel = "DIR", required = true, description = "The new data directory.")
                    Path to,
            @Option(names = PROGRAMS, paramLabel = "DIR", description = PROGRAMS_HELP) Path earlier) {
        return with(earlier, upgrade -> upgrade.copyTo(DataFolder.of(to)));
    }

    @Command(
            name = "upgrade",
            description = {
                "Brings the database of a stopped MiniTwit to this MiniTwit's version of PostgreSQL.",
                "The old one stays as it is, in postgresql-VERSION of the data directory. After an interruption, run it again."
            },
            mixinStandardHelpOptions = true)
    int upgrade(
            @Option(
                            names = "--rehearse",
                            description = "Do all of it beside a running or stopped MiniTwit, and remove the result.")
                    boolean rehearse,
            @Option(
                            names = "--back",
                            description =
                                    "Put the old database back. Rows written since the upgrade are kept beside it.")
                    boolean back,
            @Option(names = PROGRAMS, paramLabel = "DIR", description = PROGRAMS_HELP) Path earlier) {
        if (rehearse && back) {
            throw wrongUse("--rehearse and --back exclude each other.");
        }
        return with(earlier, upgrade -> back ? upgrade.back() : rehearse ? upgrade.rehearse() : upgrade.run());
    }

    private int with(Path earlier, Function<DatabaseUpgrade, String> work) {
        if (database.namesServer()) {
            throw new CommandFailure(
                    DatabaseServer.URL + " names a database server, but this command is for the embedded"
                            + " database: unset it, or upgrade that server by its own means.");
        }
        DataFolder folder = DataFolder.existing(database.folder());
        try (RowProgress progress = new RowProgress(spec.commandLine().getErr(), System.console() != null)) {
            String line = work.apply(new DatabaseUpgrade(folder, earlier, bundled, progress));
            spec.commandLine().getOut().println(line);
            return 0;
        }
    }

    private ParameterException wrongUse(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
