package dk.itu.minitwit.cli.user;

import dk.itu.minitwit.cli.CommandFailure;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "promote",
        description = "Makes a user a moderator or an administrator.",
        mixinStandardHelpOptions = true)
class Promote implements Callable<Integer> {

    @ParentCommand
    UserCommand command;

    @ArgGroup(multiplicity = "1")
    Target target;

    @Option(names = "--to", required = true, paramLabel = "ROLE", description = "moderator or administrator")
    Role role;

    @Override
    public Integer call() {
        return command.withUsers(users -> command.change(users, target, user -> {
            if (!role.isAbove(user.role())) {
                throw new CommandFailure(user.shown() + " is " + user.role() + " already"
                        + (role == user.role() ? "." : ": take rights away by `./minitwit user demote`."));
            }
            return users.changeRole(user, role);
        }));
    }
}
