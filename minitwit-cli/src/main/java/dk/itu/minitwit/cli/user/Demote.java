package dk.itu.minitwit.cli.user;

import dk.itu.minitwit.cli.CommandFailure;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "demote",
        description = "Makes an administrator a moderator or user, or a moderator a user.",
        mixinStandardHelpOptions = true)
class Demote implements Callable<Integer> {

    @ParentCommand
    UserCommand command;

    @ArgGroup(multiplicity = "1")
    Target target;

    @Option(
            names = "--to",
            paramLabel = "ROLE",
            defaultValue = "user",
            description = "user or moderator (default: ${DEFAULT-VALUE})")
    Role role;

    @Option(names = "--force", description = UserCommand.FORCE)
    boolean force;

    @Override
    public Integer call() {
        return command.withUsers(users -> command.change(users, target, user -> {
            if (!user.role().isAbove(role)) {
                throw new CommandFailure(user.shown() + " is " + user.role() + " only"
                        + (role == user.role() ? "." : ": give rights by `./minitwit user promote`."));
            }
            command.requireOther(users, user, force);
            return users.changeRole(user, role);
        }));
    }
}
