package dk.itu.minitwit.cli.user;

import dk.itu.minitwit.cli.CommandFailure;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "delete",
        description = {
            "Deletes a user with all messages and follows, for good. The name stays reserved.",
            "Asks for the name as a confirmation."
        },
        mixinStandardHelpOptions = true)
class DeleteUser implements Callable<Integer> {

    @ParentCommand
    UserCommand command;

    @ArgGroup(multiplicity = "1")
    Target target;

    @Option(names = "--yes", description = "Does not ask.")
    boolean confirmed;

    @Option(names = "--force", description = UserCommand.FORCE)
    boolean force;

    @Override
    public Integer call() {
        return command.withUsers(users -> {
            if (!confirmed) {
                confirm(target.find(users));
            }
            command.change(users, target, user -> {
                command.requireOther(users, user, force);
                users.delete(user.id());
                users.audit("user-delete", user, user.role().toString(), null);
                return "Deleted " + user.shown() + ", user " + user.id() + ". The name stays reserved.";
            });
        });
    }

    private void confirm(UserLine user) {
        command.print("This deletes %s with %d visible messages, %d followed users and %d followers, for good."
                .formatted(user.shown(), user.messages(), user.following(), user.followers()));
        command.print("Type the name to confirm:");
        if (!command.firstLine().equals(user.username())) {
            throw new CommandFailure("Nothing was deleted: type the exact name, or add --yes.");
        }
    }
}
