package dk.itu.minitwit.cli.user;

import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

@Command(name = "unsuspend", description = "Lifts a suspension.", mixinStandardHelpOptions = true)
class Unsuspend implements Callable<Integer> {

    @ParentCommand
    UserCommand command;

    @ArgGroup(multiplicity = "1")
    Target target;

    @Override
    public Integer call() {
        return command.withUsers(users -> command.change(users, target, user -> {
            users.unsuspend(user.id());
            if (!user.isSuspended(command.now())) {
                return user.shown() + " was not suspended.";
            }
            users.audit("user-unsuspend", user, user.suspension(command.now()), "no");
            return user.shown() + " may sign in again.";
        }));
    }
}
