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
            "Fills an empty database with generated users, messages, their words for searches, replies, likes and follows for benchmarks.",
            "The same numbers give the same data. A failure leaves the database unchanged."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "%nThe users are named \"User 1\", \"User 2\" and so on, and cannot sign in. User 1 writes the most messages and has"
                    + " the most followers. There are also \"Follows nobody\", \"Follows an inactive user\", \"Follows 33\","
                    + " \"Follows 5000\" (or all users, if fewer) and \"Inactive\", whose only message is the oldest one."
        })
public class FillCommand implements Callable<Integer> {

    @Parameters(paramLabel = "MESSAGES", description = "Number of messages, at most 40 million.")
    long messages;

    @Option(
            names = "--users",
            paramLabel = "N",
            description = "Number of users, at most 1,000,000 (default: messages / 100, within 1,000 to 100,000).")
    Integer users;

    @Option(
            names = "--follows",
            paramLabel = "N",
            description =
                    "Number of follows, at most 40 per user (default: the number of messages, within that limit).")
    Long follows;

    @Mixin
    DatabaseOptions database;

    @Spec
    CommandSpec spec;

    public FillCommand(DatabaseOptions database) {
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
            throw CommandFailure.because("Cannot use the database", e);
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
