package dk.itu.minitwit.cli.user;

import dk.itu.minitwit.cli.CommandFailure;
import dk.itu.minitwit.cli.database.Database;
import dk.itu.minitwit.cli.database.DatabaseOptions;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./minitwit user COMMAND}: the database and the transactions of the commands. Every change is one transaction. */
@Command(
        name = "user",
        description = {
            "Administers users, also while MiniTwit runs.",
            "An ended session ends with its next request, on every node."
        },
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            CreateAdmin.class,
            ListUsers.class,
            ShowUser.class,
            ResetPassword.class,
            Suspend.class,
            Unsuspend.class,
            Promote.class,
            Demote.class,
            SignOut.class,
            RemoveFactor.class,
            DeleteUser.class
        },
        mixinStandardHelpOptions = true)
public class UserCommand implements Runnable {

    static final String FORCE = "Also if no other administrator can sign in.";
    static final String PASSWORD_STDIN = "Reads the password from standard input instead of making one.";

    @Mixin
    DatabaseOptions database;

    @Spec
    CommandSpec spec;

    private final InputStream input;
    private final Clock clock;

    public UserCommand() {
        this(new DatabaseOptions(), System.in, Clock.systemUTC());
    }

    UserCommand(DatabaseOptions database, InputStream input, Clock clock) {
        this.database = database;
        this.input = input;
        this.clock = clock;
    }

    @FunctionalInterface
    interface Work {
        void on(Users users) throws SQLException;
    }

    @FunctionalInterface
    interface Step {
        /** @return the lines to print when the change is stored */
        String take() throws SQLException;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is missing.");
    }

    final int withUsers(Work work) {
        try (Database db = database.open();
                Connection connection = db.connect()) {
            work.on(new Users(connection));
            return 0;
        } catch (SQLException e) {
            throw CommandFailure.because("Cannot use the database", e);
        }
    }

    final void inTransaction(Users users, Step step) throws SQLException {
        users.connection().setAutoCommit(false);
        users.lock();
        String done = step.take();
        users.connection().commit();
        print(done);
    }

    /** @throws CommandFailure if the user is the last administrator that can sign in, unless it is forced */
    final void requireOther(Users users, UserLine user, boolean force) throws SQLException {
        if (user.role() == Role.ADMINISTRATOR && !force && !users.hasOtherAdministrator(user.id(), now())) {
            throw new CommandFailure("No other administrator than " + user.shown()
                    + " can sign in: promote another user first, or add --force.");
        }
    }

    final Password password(boolean fromInput) {
        return fromInput ? Password.read(input) : Password.generated();
    }

    final String firstLine() {
        return Password.firstLine(input);
    }

    final Instant now() {
        return clock.instant();
    }

    final void print(String line) {
        spec.commandLine().getOut().println(line);
    }
}
