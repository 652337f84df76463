package dk.itu.minitwit.cli.user;

import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "suspend",
        description = {
            "Ends a user's sessions and refuses sign-ins on the pages, with the reason.",
            "The API of the simulator knows no suspension."
        },
        mixinStandardHelpOptions = true)
class Suspend implements Callable<Integer> {

    @ParentCommand
    UserCommand command;

    @ArgGroup(multiplicity = "1")
    Target target;

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

    @Override
    public Integer call() {
        Suspension suspension = Suspension.of(reason, until, command.now());
        return command.withUsers(users -> command.change(users, target, user -> {
            command.requireOther(users, user, force);
            users.suspend(user.id(), suspension.reason(), suspension.until());
            String after = suspension + ": " + suspension.reason();
            users.audit("user-suspend", user, user.suspension(command.now()), after);
            return "Suspended " + user.shown() + ", " + suspension + ", and ended all sessions.";
        }));
    }
}
