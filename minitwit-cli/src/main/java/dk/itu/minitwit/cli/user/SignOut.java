package dk.itu.minitwit.cli.user;

import java.sql.SQLException;
import picocli.CommandLine.Command;

@Command(
        name = "sign-out",
        description = "Ends all sessions of a user, and forgets the devices.",
        mixinStandardHelpOptions = true)
class SignOut extends UserChange {

    @Override
    String change(Users users, UserLine user) throws SQLException {
        users.endSessions(user.id());
        users.audit("user-sign-out", user, null, null);
        return "Ended all sessions of " + user.shown() + ".";
    }
}
