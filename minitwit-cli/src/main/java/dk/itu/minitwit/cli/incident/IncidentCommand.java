package dk.itu.minitwit.cli.incident;

import dk.itu.minitwit.cli.CommandFailure;
import dk.itu.minitwit.cli.database.Database;
import dk.itu.minitwit.cli.database.DatabaseOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./minitwit incident COMMAND}. */
@Command(
        name = "incident",
        description = "Tells users of an incident, such as a leak.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
public class IncidentCommand implements Runnable {

    private static final int MAX_TEXT = 2_000;

    @Mixin
    DatabaseOptions database;

    @Spec
    CommandSpec spec;

    private final Map<String, String> environment;

    public IncidentCommand() {
        this(new DatabaseOptions(), System.getenv());
    }

    IncidentCommand(DatabaseOptions database, Map<String, String> environment) {
        this.database = database;
        this.environment = environment;
    }

    static final class Affected {
        @Option(names = "--all", description = "Every user.")
        boolean all;

        @Option(names = "--users", paramLabel = "FILE", description = "The users named in a file, one in a line.")
        Path users;
    }

    @FunctionalInterface
    private interface Work {
        void on(Incidents incidents) throws SQLException;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is missing.");
    }

    @Command(
            name = "notify",
            description = {
                "Ends the sessions of the affected users, asks for new passwords, and has MiniTwit send them a mail.",
                "Again with the same name: tells only users that have not been told."
            },
            mixinStandardHelpOptions = true)
    int tell(
            @ArgGroup(multiplicity = "1") Affected affected,
            @Option(names = "--name", required = true, paramLabel = "NAME", description = "As leak-2027-01.")
                    String name,
            @Option(names = "--template", required = true, paramLabel = "NAME", description = "leak") String template,
            @Option(
                            names = "--text",
                            required = true,
                            paramLabel = "FILE",
                            description = "What happened, for the mail.")
                    Path text,
            @Option(names = "--without-mail", description = "Sends no mail.") boolean withoutMail) {
        if (!template.equals("leak") || !name.matches("[a-z0-9-]{1,100}")) {
            throw new ParameterException(
                    spec.commandLine(), "--template takes leak, and --name small letters, digits and hyphens.");
        }
        if (!withoutMail && environment.getOrDefault("MINITWIT_MAIL_SERVER", "").isBlank()) {
            throw new CommandFailure("No mail server is set (MINITWIT_MAIL_SERVER): set it, or add --without-mail.");
        }
        String what = read(text).strip();
        if (what.isEmpty() || what.length() > MAX_TEXT) {
            throw new CommandFailure(text + " has to have 1 to " + MAX_TEXT + " characters.");
        }
        List<String> names = affected.all
                ? null
                : read(affected.users).lines().filter(line -> !line.isBlank()).toList();
        boolean apiUsers = Boolean.parseBoolean(environment.get("MINITWIT_MAIL_API_USERS"));
        return withIncidents(incidents -> {
            String unknown = names == null ? null : incidents.unknown(names);
            if (unknown != null) {
                throw new CommandFailure("Nothing was done: there is no user " + unknown + ".");
            }
            incidents.connection().setAutoCommit(false);
            incidents.add(name, template, what);
            long told = incidents.tell(name, names, apiUsers, !withoutMail);
            incidents.audit(name + ": " + told + (names == null ? " users, of all" : " users, of a list"));
            incidents.connection().commit();
            print("Told " + told + " users now. `./minitwit incident show " + name + "` shows the progress.");
        });
    }

    @Command(
            name = "show",
            description = "Shows how far the mails of an incident are.",
            mixinStandardHelpOptions = true)
    int show(@picocli.CommandLine.Parameters(paramLabel = "NAME") String name) {
        return withIncidents(incidents -> print(incidents.progress(name)));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new CommandFailure("Cannot read " + file + ".", unreadable);
        }
    }

    private int withIncidents(Work work) {
        try (Database db = database.open();
                Connection connection = db.connect()) {
            work.on(new Incidents(connection));
            return 0;
        } catch (SQLException e) {
            throw CommandFailure.because("Cannot use the database", e);
        }
    }

    private void print(String line) {
        spec.commandLine().getOut().println(line);
    }
}
