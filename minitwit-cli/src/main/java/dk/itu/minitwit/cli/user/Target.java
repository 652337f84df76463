package dk.itu.minitwit.cli.user;

import static dk.itu.minitwit.cli.OneLine.escaped;

import dk.itu.minitwit.cli.CommandFailure;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The user of a command: the name, or the id of a user whose name cannot be typed. */
final class Target {

    @Parameters(paramLabel = "NAME", description = "The name of the user.")
    String name;

    @Option(names = "--id", paramLabel = "ID", description = "The id of the user instead of the name.")
    Long id;

    /** @throws CommandFailure if there is no such user */
    UserLine find(Users users) throws SQLException {
        if (id != null) {
            return users.lines().byId(id).orElseThrow(() -> unknown("user with the id " + id));
        }
        Optional<UserLine> found = users.lines().byName(name);
        if (found.isEmpty()) {
            Optional<Instant> deleted = users.lines().deletedAt(name);
            throw deleted.map(time -> new CommandFailure(
                            "The user " + escaped(name) + " was deleted at " + time + "; the name stays reserved."))
                    .orElseGet(() -> unknown("user " + escaped(name)));
        }
        return found.get();
    }

    private static CommandFailure unknown(String user) {
        return new CommandFailure("There is no " + user + ": `./minitwit user list` lists all users.");
    }
}
