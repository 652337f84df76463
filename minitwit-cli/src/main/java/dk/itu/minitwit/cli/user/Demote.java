package dk.itu.minitwit.cli.user;

import dk.itu.minitwit.cli.CommandFailure;
import java.sql.SQLException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "demote",
        description = "Makes an administrator a moderator or user, or a moderator a user.",
        mixinStandardHelpOptions = true)
class Demote extends UserChange {

    @Option(
            names = "--to",
            paramLabel = "ROLE",
            defaultValue = "user",
            description = "user or moderator (default: ${DEFAULT-VALUE})")
    Role role;

    @Option(names = "--force", description = UserCommand.FORCE)
    boolean force;

    @Override
    String change(Users users, UserLine user) throws SQLException {
        if (!user.role().isAbove(role)) {
            throw new CommandFailure(user.shown() + " is " + user.role() + " only"
                    + (role == user.role() ? "." : ": give rights by `./minitwit user promote`."));
        }
        command.requireOther(users, user, force);
        return users.changeRole(user, role);
    }
}
