package dk.itu.minitwit.cli.user;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(name = "list", description = "Lists users in the order of their ids.", mixinStandardHelpOptions = true)
class ListUsers implements Callable<Integer> {

    private static final int MAX_PAGE = 1000;

    @ParentCommand
    UserCommand command;

    @Spec
    CommandSpec spec;

    @Option(names = "--role", paramLabel = "ROLE", description = "Only ${COMPLETION-CANDIDATES}.")
    Role role;

    @Option(names = "--suspended", description = "Only suspended users.")
    boolean suspended;

    @Option(names = "--after", paramLabel = "ID", defaultValue = "0", description = "Begins after this id.")
    long after;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "50",
            description = "Lists at most N users, 1 to " + MAX_PAGE + " (default: ${DEFAULT-VALUE}).")
    int limit;

    @Override
    public Integer call() {
        if (limit < 1 || limit > MAX_PAGE) {
            throw new ParameterException(spec.commandLine(), "--limit takes a number from 1 to " + MAX_PAGE + ".");
        }
        return command.withUsers(users -> {
            Instant now = command.now();
            List<UserLine> page = users.lines().page(after, role, suspended, now, limit + 1);
            page.stream().limit(limit).forEach(user -> command.print(user.line(now)));
            if (page.size() > limit) {
                command.print("More: add --after " + page.get(limit - 1).id());
            } else if (page.isEmpty()) {
                command.print("There is no such user.");
            }
        });
    }
}
