package dk.itu.minitwit.cli.user;

import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "sign-out",
        description = "Ends all sessions of a user, and forgets the devices.",
        mixinStandardHelpOptions = true)
class SignOut implements Callable<Integer> {

    @ParentCommand
    UserCommand command;

    @ArgGroup(multiplicity = "1")
    Target target;

    @Override
    public Integer call() {
        return command.withUsers(users -> command.change(users, target, user -> {
            users.endSessions(user.id());
            users.audit("user-sign-out", user, null, null);
            return "Ended all sessions of " + user.shown() + ".";
        }));
    }
}
