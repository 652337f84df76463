package dk.itu.minitwit.cli.user;

import java.sql.SQLException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "reset-password",
        description = "Gives a user a new password, prints it once, and ends the user's sessions.",
        mixinStandardHelpOptions = true)
class ResetPassword extends UserChange {

    @Option(names = "--password-stdin", description = UserCommand.PASSWORD_STDIN)
    boolean fromInput;

    private Password password;

    @Override
    void prepare() {
        password = command.password(fromInput);
    }

    @Override
    String change(Users users, UserLine user) throws SQLException {
        users.setPassword(user.id(), password.hash());
        users.audit("user-password", user, null, null);
        return "Changed the password of " + user.shown() + " and ended all sessions." + password.told();
    }
}
