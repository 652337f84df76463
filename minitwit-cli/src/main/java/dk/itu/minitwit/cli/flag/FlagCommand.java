package dk.itu.minitwit.cli.flag;

import dk.itu.minitwit.cli.CommandFailure;
import dk.itu.minitwit.cli.database.Database;
import dk.itu.minitwit.cli.database.DatabaseOptions;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./minitwit flag ID…}, {@code flag --undo ID…} and {@code flag --list}. */
@Command(
        name = "flag",
        description = {
            "Flags messages, which hides them from every timeline, removes flags, or lists the flagged messages.",
            "Exit code 1 if a message does not exist; the other messages are still flagged."
        },
        mixinStandardHelpOptions = true)
public class FlagCommand implements Callable<Integer> {

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    @Parameters(arity = "0..*", paramLabel = "ID", description = "Ids of messages.")
    List<String> ids = new ArrayList<>();

    @Option(names = "--undo", description = "Remove the flag.")
    boolean undo;

    @Option(names = "--list", description = "List all flagged messages.")
    boolean list;

    @Mixin
    DatabaseOptions database;

    @Spec
    CommandSpec spec;

    public FlagCommand(DatabaseOptions database) {
        this.database = database;
    }

    @Override
    public Integer call() {
        Set<Long> wanted = wanted();
        try (Database db = database.open();
                Connection connection = db.connect()) {
            FlaggedMessages messages = new FlaggedMessages(connection);
            return list ? list(messages) : flag(messages, wanted);
        } catch (SQLException e) {
            throw CommandFailure.because("Cannot use the database", e);
        }
    }

    private Set<Long> wanted() {
        if (list == !ids.isEmpty() || list && undo) {
            throw wrongUse("Give either the ids of messages (flag ID..., flag --undo ID...) or only --list.");
        }
        Set<Long> wanted = new LinkedHashSet<>();
        for (String id : ids) {
            wanted.add(parsed(id));
        }
        return wanted;
    }

    private long parsed(String id) {
        try {
            if (NUMBER.matcher(id).matches() && Long.parseLong(id) > 0) {
                return Long.parseLong(id);
            }
        } catch (NumberFormatException e) {
            // Ids have 64 bits: a greater number is no id.
        }
        throw wrongUse("'" + id + "' is not a message id: give whole numbers from 1, as `flag --list` shows them.");
    }

    private ParameterException wrongUse(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private int list(FlaggedMessages messages) throws SQLException {
        PrintWriter out = spec.commandLine().getOut();
        if (messages.list(out::println) == 0) {
            out.println("No message is flagged.");
        }
        return 0;
    }

    private int flag(FlaggedMessages messages, Set<Long> wanted) throws SQLException {
        int exitCode = 0;
        for (long id : wanted) {
            boolean changed = messages.set(id, !undo);
            Optional<MessageLine> message = messages.find(id);
            if (message.isPresent()) {
                spec.commandLine().getOut().println(outcome(changed) + ": " + message.get());
            } else {
                spec.commandLine().getErr().println("Message " + id + " does not exist.");
                exitCode = 1;
            }
        }
        return exitCode;
    }

    private String outcome(boolean changed) {
        if (undo) {
            return changed ? "No longer flagged" : "Was not flagged";
        }
        return changed ? "Flagged" : "Already flagged";
    }
}
