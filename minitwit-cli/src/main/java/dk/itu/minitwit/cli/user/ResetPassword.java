package dk.itu.minitwit.cli.user;

import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "reset-password",
        description = "Gives a user a new password, prints it once, and ends the user's sessions.",
        mixinStandardHelpOptions = true)
class ResetPassword implements Callable<Integer> {

    @ParentCommand
    UserCommand command;

    @ArgGroup(multiplicity = "1")
    Target target;

    @Option(names = "--password-stdin", description = UserCommand.PASSWORD_STDIN)
    boolean fromInput;

    @Override
    public Integer call() {
        Password password = command.password(fromInput);
        return command.withUsers(users -> command.change(users, target, user -> {
            users.setPassword(user.id(), password.hash());
            users.audit("user-password", user, null, null);
            return "Changed the password of " + user.shown() + " and ended all sessions." + password.told();
        }));
    }
}
