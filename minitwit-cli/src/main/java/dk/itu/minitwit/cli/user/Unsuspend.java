package dk.itu.minitwit.cli.user;

import java.sql.SQLException;
import picocli.CommandLine.Command;

@Command(name = "unsuspend", description = "Lifts a suspension.", mixinStandardHelpOptions = true)
class Unsuspend extends UserChange {

    @Override
    String change(Users users, UserLine user) throws SQLException {
        users.unsuspend(user.id());
        if (!user.isSuspended(command.now())) {
            return user.shown() + " was not suspended.";
        }
        users.audit("user-unsuspend", user, user.suspension(command.now()), "no");
        return user.shown() + " may sign in again.";
    }
}
