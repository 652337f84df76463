package dk.itu.minitwit.cli.user;

import java.sql.SQLException;
import picocli.CommandLine.Command;

@Command(
        name = "remove-factor",
        description = {
            "Removes the second factor of a user who lost the device and the recovery codes, and ends all sessions.",
            "Make sure that it is that person who asks. Moderators and administrators set up another at once."
        },
        mixinStandardHelpOptions = true)
class RemoveFactor extends UserChange {

    @Override
    String change(Users users, UserLine user) throws SQLException {
        if (!users.removeFactor(user.id())) {
            return user.shown() + " has no second factor.";
        }
        users.audit("user-factor-remove", user, null, null);
        return "Removed the second factor of " + user.shown() + " and ended all sessions.";
    }
}
