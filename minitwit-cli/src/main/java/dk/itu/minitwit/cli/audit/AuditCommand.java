package dk.itu.minitwit.cli.audit;

import dk.itu.minitwit.cli.CommandFailure;
import dk.itu.minitwit.cli.database.Database;
import dk.itu.minitwit.cli.database.DatabaseOptions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./minitwit audit COMMAND}. */
@Command(
        name = "audit",
        description = "Lists and checks the audit log of what was done to users.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
public class AuditCommand implements Runnable {

    private static final int MAX_PAGE = 1000;
    private static final Pattern KEPT = Pattern.compile("([1-9]\\d{0,17}):([0-9a-f]{64})");

    @Mixin
    DatabaseOptions database;

    @Spec
    CommandSpec spec;

    public AuditCommand() {
        this(new DatabaseOptions());
    }

    AuditCommand(DatabaseOptions database) {
        this.database = database;
    }

    @Override
    public void run() {
        throw wrongUse("A command is missing.");
    }

    @Command(
            name = "list",
            description = "Lists the newest entries, the newest first.",
            mixinStandardHelpOptions = true)
    int list(
            @Option(
                            names = "--before",
                            paramLabel = "ID",
                            defaultValue = "9223372036854775807",
                            description = "Begins before this entry.")
                    long before,
            @Option(
                            names = "--limit",
                            paramLabel = "N",
                            defaultValue = "50",
                            description = "Lists at most N entries, 1 to " + MAX_PAGE + " (default: ${DEFAULT-VALUE}).")
                    int limit) {
        if (limit < 1 || limit > MAX_PAGE) {
            throw wrongUse("--limit takes a number from 1 to " + MAX_PAGE + ".");
        }
        return withLog(log -> {
            List<AuditEntry> page = log.page(before, limit + 1);
            page.stream().limit(limit).forEach(entry -> print(entry.toString()));
            if (page.size() > limit) {
                print("More: add --before " + page.get(limit - 1).id());
            } else if (page.isEmpty()) {
                print("There is no such entry.");
            }
        });
    }

    @Command(
            name = "verify",
            description = {
                "Checks that no entry was changed or is missing, and prints the last one's id and hash.",
                "Keep these elsewhere and give them the next time: only so does a log show that its end was cut off."
            },
            mixinStandardHelpOptions = true)
    int verify(
            @Option(names = "--kept", paramLabel = "ID:HASH", description = "An entry that was there before.")
                    String kept) {
        Matcher entry = KEPT.matcher(kept == null ? "" : kept);
        if (kept != null && !entry.matches()) {
            throw wrongUse("--kept takes an id and a hash, as `./minitwit audit verify` prints them.");
        }
        return withLog(log -> {
            AuditLog.Check check = log.check();
            if (check.broken() != 0) {
                throw new CommandFailure("The audit log is broken at entry " + check.broken()
                        + ": it was changed, or the entry before it is missing or was changed. Compare with a backup.");
            }
            if (kept != null) {
                requireKept(log, Long.parseLong(entry.group(1)), entry.group(2));
            }
            print("The audit log is unbroken: " + check.entries() + " entries.");
            if (check.entries() > 0) {
                print("Last: " + check.last() + ":" + log.hash(check.last()).orElseThrow());
            }
        });
    }

    private static void requireKept(AuditLog log, long id, String hash) throws SQLException {
        if (log.hash(id).filter(hash::equals).isEmpty()) {
            throw new CommandFailure(
                    "Entry " + id + " of the audit log is missing or another one: the log was cut off or"
                            + " replaced. Compare with a backup.");
        }
    }

    @FunctionalInterface
    private interface Work {
        void on(AuditLog log) throws SQLException;
    }

    private int withLog(Work work) {
        try (Database db = database.open();
                Connection connection = db.connect()) {
            work.on(new AuditLog(connection));
            return 0;
        } catch (SQLException e) {
            throw CommandFailure.because("Cannot use the database", e);
        }
    }

    private ParameterException wrongUse(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private void print(String line) {
        spec.commandLine().getOut().println(line);
    }
}
