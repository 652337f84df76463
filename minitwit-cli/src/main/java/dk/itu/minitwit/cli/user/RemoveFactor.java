package dk.itu.minitwit.cli.user;

import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "remove-factor",
        description = {
            "Removes the second factor of a user who lost the device and the recovery codes, and ends all sessions.",
            "Make sure that it is that person who asks. Moderators and administrators set up another at once."
        },
        mixinStandardHelpOptions = true)
class RemoveFactor implements Callable<Integer> {

    @ParentCommand
    UserCommand command;

    @ArgGroup(multiplicity = "1")
    Target target;

    @Override
    public Integer call() {
        return command.withUsers(users -> command.change(users, target, user -> {
            if (!users.removeFactor(user.id())) {
                return user.shown() + " has no second factor.";
            }
            users.audit("user-factor-remove", user, null, null);
            return "Removed the second factor of " + user.shown() + " and ended all sessions.";
        }));
    }
}
