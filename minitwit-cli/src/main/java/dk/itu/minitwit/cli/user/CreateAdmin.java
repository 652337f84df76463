package dk.itu.minitwit.cli.user;

import dk.itu.minitwit.cli.CommandFailure;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "create-admin",
        description = "Creates an administrator and prints the password, once.",
        mixinStandardHelpOptions = true)
class CreateAdmin implements Callable<Integer> {

    @ParentCommand
    UserCommand command;

    @Parameters(paramLabel = "NAME")
    String name;

    @Option(names = "--email", required = true, paramLabel = "ADDRESS")
    String email;

    @Option(names = "--password-stdin", description = UserCommand.PASSWORD_STDIN)
    boolean fromInput;

    @Override
    public Integer call() {
        NewAdministrator.requireName(name);
        NewAdministrator.requireEmail(email);
        Password password = command.password(fromInput);
        return command.withUsers(users -> command.inTransaction(users, () -> {
            long id = users.addAdministrator(name, email, password.hash())
                    .orElseThrow(() -> new CommandFailure("The name " + name + " is taken, looks like another user's,"
                            + " or was a deleted user's: choose another name, or promote the user by"
                            + " `./minitwit user promote`."));
            users.audit("user-create", id, name, null, Role.ADMINISTRATOR.toString());
            return "Created the administrator %s, user %d.".formatted(name, id) + password.told();
        }));
    }
}
