package dk.itu.minitwit.lab.bench;

import dk.itu.minitwit.cli.CommandFailure;
import dk.itu.minitwit.cli.RowProgress;
import dk.itu.minitwit.cli.database.Database;
import dk.itu.minitwit.cli.database.DatabaseOptions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./minitwit fill MESSAGES}. */
@Command(
        name = "fill",
        description = {
            "Fills an empty database with generated users, messages and follows, to measure on.",
            "The same numbers give the same data. When it fails, nothing was changed."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "%nThe users are called \"User 1\" and so on; nobody can sign in as one of them. User 1 writes most and is"
                    + " followed by most. Beside them there are \"Follows nobody\", \"Follows an inactive user\","
                    + " \"Follows 33\", \"Follows 5000\" (or all there are) and \"Inactive\", who wrote the oldest"
                    + " message and nothing else."
        })
public class FillCommand implements Callable<Integer> {

    @Parameters(paramLabel = "MESSAGES", description = "How many messages, at most 40 million.")
    long messages;

    @Option(
            names = "--users",
            paramLabel = "N",
            description = "How many users, at most a million (default: one for 100 messages, 1,000 to 100,000).")
    Integer users;

    @Option(
            names = "--follows",
            paramLabel = "N",
            description = "How many follows, at most 40 for each user (default: as many as messages, or that most).")
    Long follows;

    @Mixin
    DatabaseOptions database;

    @Spec
    CommandSpec spec;

    public FillCommand() {
        this(new DatabaseOptions());
    }

    FillCommand(DatabaseOptions database) {
        this.database = database;
    }

    @Override
    public Integer call() {
        FillSize size = size();
        try (RowProgress progress = new RowProgress(spec.commandLine().getErr(), System.console() != null);
                Database db = database.open();
                Connection connection = db.connect()) {
            spec.commandLine().getOut().println(new Fill(connection, progress).run(size));
            return 0;
        } catch (SQLException e) {
            throw new CommandFailure(
                    "The database cannot be used: "
                            + e.getMessage().lines().findFirst().orElse(""),
                    e);
        }
    }

    private FillSize size() {
        try {
            return FillSize.of(messages, users, follows);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }
}
