package dk.itu.minitwit.cli.user;

import dk.itu.minitwit.cli.CommandFailure;
import java.sql.SQLException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "promote",
        description = "Makes a user a moderator or an administrator.",
        mixinStandardHelpOptions = true)
class Promote extends UserChange {

    @Option(names = "--to", required = true, paramLabel = "ROLE", description = "moderator or administrator")
    Role role;

    @Override
    String change(Users users, UserLine user) throws SQLException {
        if (!role.isAbove(user.role())) {
            throw new CommandFailure(user.shown() + " is " + user.role() + " already"
                    + (role == user.role() ? "." : ": take rights away by `./minitwit user demote`."));
        }
        return users.changeRole(user, role);
    }
}
