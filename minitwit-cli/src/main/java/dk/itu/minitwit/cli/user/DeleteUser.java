package dk.itu.minitwit.cli.user;

import dk.itu.minitwit.cli.CommandFailure;
import java.sql.SQLException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "delete",
        description = {
            "Deletes a user with all messages and follows, for good. The name stays reserved.",
            "Asks for the name as a confirmation."
        },
        mixinStandardHelpOptions = true)
class DeleteUser extends UserChange {

    @Option(names = "--yes", description = "Does not ask.")
    boolean confirmed;

    @Option(names = "--force", description = UserCommand.FORCE)
    boolean force;

    @Override
    void confirm(Users users) throws SQLException {
        if (confirmed) {
            return;
        }
        UserLine user = target.find(users);
        command.print("This deletes %s with %d visible messages, %d followed users and %d followers, for good."
                .formatted(user.shown(), user.messages(), user.following(), user.followers()));
        command.print("Type the name to confirm:");
        if (!command.firstLine().equals(user.username())) {
            throw new CommandFailure("Nothing was deleted: type the exact name, or add --yes.");
        }
    }

    @Override
    String change(Users users, UserLine user) throws SQLException {
        command.requireOther(users, user, force);
        users.delete(user.id());
        users.audit("user-delete", user, user.role().toString(), null);
        return "Deleted " + user.shown() + ", user " + user.id() + ". The name stays reserved.";
    }
}
