package dk.itu.minitwit.cli.user;

import java.sql.SQLException;
import java.time.Instant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "suspend",
        description = {
            "Ends a user's sessions and refuses sign-ins on the pages, with the reason.",
            "The API of the simulator knows no suspension."
        },
        mixinStandardHelpOptions = true)
class Suspend extends UserChange {

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "The user reads it.")
    String reason;

    @Option(
            names = "--until",
            paramLabel = "TIME",
            converter = Suspension.End.class,
            description = "The end, such as 2027-01-31T12:00:00Z (default: none).")
    Instant until;

    @Option(names = "--force", description = UserCommand.FORCE)
    boolean force;

    private Suspension suspension;

    @Override
    void prepare() {
        suspension = Suspension.of(reason, until, command.now());
    }

    @Override
    String change(Users users, UserLine user) throws SQLException {
        command.requireOther(users, user, force);
        users.suspend(user.id(), suspension.reason(), suspension.until());
        String after = suspension + ": " + suspension.reason();
        users.audit("user-suspend", user, user.suspension(command.now()), after);
        return "Suspended " + user.shown() + ", " + suspension + ", and ended all sessions.";
    }
}
