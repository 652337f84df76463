package dk.itu.minitwit.cli.user;

import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

@Command(name = "show", description = "Shows a user.", mixinStandardHelpOptions = true)
class ShowUser implements Callable<Integer> {

    @ParentCommand
    UserCommand command;

    @ArgGroup(multiplicity = "1")
    Target target;

    @Override
    public Integer call() {
        return command.withUsers(users -> command.print(target.find(users).details(command.now())));
    }
}
