package dk.itu.minitwit.cli.user;

import dk.itu.minitwit.cli.CommandFailure;
import dk.itu.minitwit.cli.database.DatabaseOptions;
import java.io.InputStream;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./minitwit user COMMAND}. Every change is one transaction. */
@Command(
        name = "user",
        description = {
            "Administers users, also while MiniTwit runs.",
            "An ended session ends with its next request, on every node."
        },
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
public class UserCommand extends UserTransactions implements Runnable {

    private static final String FORCE = "Also if no other administrator can sign in.";
    private static final String PASSWORD_STDIN = "Reads the password from standard input instead of making one.";
    private static final int MAX_PAGE = 1000;

    private final InputStream input;
    private final Clock clock;

    public UserCommand() {
        this(new DatabaseOptions(), System.in, Clock.systemUTC());
    }

    UserCommand(DatabaseOptions database, InputStream input, Clock clock) {
        super(database);
        this.input = input;
        this.clock = clock;
    }

    @Override
    public void run() {
        throw wrongUse("A command is missing.");
    }

    @Command(
            name = "create-admin",
            description = "Creates an administrator and prints the password, once.",
            mixinStandardHelpOptions = true)
    int createAdmin(
            @Parameters(paramLabel = "NAME") String name,
            @Option(names = "--email", required = true, paramLabel = "ADDRESS") String email,
            @Option(names = "--password-stdin", description = PASSWORD_STDIN) boolean fromInput) {
        NewAdministrator.requireName(name);
        NewAdministrator.requireEmail(email);
        Password password = password(fromInput);
        return withUsers(users -> inTransaction(users, () -> {
            long id = users.addAdministrator(name, email, password.hash())
                    .orElseThrow(() -> new CommandFailure("The name " + name + " is taken, looks like another user's,"
                            + " or was a deleted user's: choose another name, or promote the user by"
                            + " `./minitwit user promote`."));
            users.audit("user-create", id, name, null, Role.ADMINISTRATOR.toString());
            return "Created the administrator %s, user %d.".formatted(name, id) + told(password);
        }));
    }

    @Command(name = "list", description = "Lists users in the order of their ids.", mixinStandardHelpOptions = true)
    int list(
            @Option(names = "--role", paramLabel = "ROLE", description = "Only ${COMPLETION-CANDIDATES}.") Role role,
            @Option(names = "--suspended", description = "Only suspended users.") boolean suspended,
            @Option(names = "--after", paramLabel = "ID", defaultValue = "0", description = "Begins after this id.")
                    long after,
            @Option(
                            names = "--limit",
                            paramLabel = "N",
                            defaultValue = "50",
                            description = "Lists at most N users, 1 to " + MAX_PAGE + " (default: ${DEFAULT-VALUE}).")
                    int limit) {
        if (limit < 1 || limit > MAX_PAGE) {
            throw wrongUse("--limit takes a number from 1 to " + MAX_PAGE + ".");
        }
        return withUsers(users -> {
            Instant now = clock.instant();
            List<UserLine> page = users.page(after, role, suspended, now, limit + 1);
            page.stream().limit(limit).forEach(user -> print(user.line(now)));
            if (page.size() > limit) {
                print("More: add --after " + page.get(limit - 1).id());
            } else if (page.isEmpty()) {
                print("There is no such user.");
            }
        });
    }

    @Command(name = "show", description = "Shows a user.", mixinStandardHelpOptions = true)
    int show(@ArgGroup(multiplicity = "1") Target target) {
        return withUsers(users -> print(target.find(users).details(clock.instant())));
    }

    @Command(
            name = "reset-password",
            description = "Gives a user a new password, prints it once, and ends the user's sessions.",
            mixinStandardHelpOptions = true)
    int resetPassword(
            @ArgGroup(multiplicity = "1") Target target,
            @Option(names = "--password-stdin", description = PASSWORD_STDIN) boolean fromInput) {
        Password password = password(fromInput);
        return withUsers(users -> change(users, target, user -> {
            users.setPassword(user.id(), password.hash());
            audit(users, "user-password", user, null, null);
            return "Changed the password of " + user.shown() + " and ended all sessions." + told(password);
        }));
    }

    @Command(
            name = "suspend",
            description = {
                "Ends a user's sessions and refuses sign-ins on the pages, with the reason.",
                "The API of the simulator knows no suspension."
            },
            mixinStandardHelpOptions = true)
    int suspend(
            @ArgGroup(multiplicity = "1") Target target,
            @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "The user reads it.")
                    String reason,
            @Option(
                            names = "--until",
                            paramLabel = "TIME",
                            converter = Suspension.End.class,
                            description = "The end, such as 2027-01-31T12:00:00Z (default: none).")
                    Instant until,
            @Option(names = "--force", description = FORCE) boolean force) {
        Suspension suspension = Suspension.of(reason, until, clock.instant());
        return withUsers(users -> change(users, target, user -> {
            requireOther(users, user, force);
            users.suspend(user.id(), suspension.reason(), suspension.until());
            String after = suspension + ": " + suspension.reason();
            audit(users, "user-suspend", user, user.suspension(clock.instant()), after);
            return "Suspended " + user.shown() + ", " + suspension + ", and ended all sessions.";
        }));
    }

    @Command(name = "unsuspend", description = "Lifts a suspension.", mixinStandardHelpOptions = true)
    int unsuspend(@ArgGroup(multiplicity = "1") Target target) {
        return withUsers(users -> change(users, target, user -> {
            users.unsuspend(user.id());
            boolean changed = user.isSuspended(clock.instant());
            if (changed) {
                audit(users, "user-unsuspend", user, user.suspension(clock.instant()), "no");
            }
            return user.shown() + (changed ? " may sign in again." : " was not suspended.");
        }));
    }

    @Command(
            name = "promote",
            description = "Makes a user a moderator or an administrator.",
            mixinStandardHelpOptions = true)
    int promote(
            @ArgGroup(multiplicity = "1") Target target,
            @Option(names = "--to", required = true, paramLabel = "ROLE", description = "moderator or administrator")
                    Role role) {
        return withUsers(users -> change(users, target, user -> {
            if (!role.isAbove(user.role())) {
                throw new CommandFailure(user.shown() + " is " + user.role() + " already"
                        + (role == user.role() ? "." : ": take rights away by `./minitwit user demote`."));
            }
            return setRole(users, user, role);
        }));
    }

    @Command(
            name = "demote",
            description = "Makes an administrator a moderator or user, or a moderator a user.",
            mixinStandardHelpOptions = true)
    int demote(
            @ArgGroup(multiplicity = "1") Target target,
            @Option(
                            names = "--to",
                            paramLabel = "ROLE",
                            defaultValue = "user",
                            description = "user or moderator (default: ${DEFAULT-VALUE})")
                    Role role,
            @Option(names = "--force", description = FORCE) boolean force) {
        return withUsers(users -> change(users, target, user -> {
            if (!user.role().isAbove(role)) {
                throw new CommandFailure(user.shown() + " is " + user.role() + " only"
                        + (role == user.role() ? "." : ": give rights by `./minitwit user promote`."));
            }
            requireOther(users, user, force);
            return setRole(users, user, role);
        }));
    }

    @Command(
            name = "sign-out",
            description = "Ends all sessions of a user, and forgets the devices.",
            mixinStandardHelpOptions = true)
    int signOut(@ArgGroup(multiplicity = "1") Target target) {
        return withUsers(users -> change(users, target, user -> {
            users.endSessions(user.id());
            audit(users, "user-sign-out", user, null, null);
            return "Ended all sessions of " + user.shown() + ".";
        }));
    }

    @Command(
            name = "remove-factor",
            description = {
                "Removes the second factor of a user who lost the device and the recovery codes, and ends all sessions.",
                "Make sure that it is that person who asks. Moderators and administrators set up another at once."
            },
            mixinStandardHelpOptions = true)
    int removeFactor(@ArgGroup(multiplicity = "1") Target target) {
        return withUsers(users -> change(users, target, user -> {
            if (!users.removeFactor(user.id())) {
                return user.shown() + " has no second factor.";
            }
            audit(users, "user-factor-remove", user, null, null);
            return "Removed the second factor of " + user.shown() + " and ended all sessions.";
        }));
    }

    @Command(
            name = "delete",
            description = {
                "Deletes a user with all messages and follows, for good. The name stays reserved.",
                "Asks for the name as a confirmation."
            },
            mixinStandardHelpOptions = true)
    int delete(
            @ArgGroup(multiplicity = "1") Target target,
            @Option(names = "--yes", description = "Does not ask.") boolean confirmed,
            @Option(names = "--force", description = FORCE) boolean force) {
        return withUsers(users -> {
            if (!confirmed) {
                confirm(target.find(users));
            }
            change(users, target, user -> {
                requireOther(users, user, force);
                users.delete(user.id());
                audit(users, "user-delete", user, user.role().toString(), null);
                return "Deleted " + user.shown() + ", user " + user.id() + ". The name stays reserved.";
            });
        });
    }

    private void confirm(UserLine user) {
        print("This deletes %s with %d visible messages, %d followed users and %d followers, for good."
                .formatted(user.shown(), user.messages(), user.following(), user.followers()));
        print("Type the name to confirm:");
        if (!Password.firstLine(input).equals(user.username())) {
            throw new CommandFailure("Nothing was deleted: type the exact name, or add --yes.");
        }
    }

    private void requireOther(Users users, UserLine user, boolean force) throws SQLException {
        if (user.role() == Role.ADMINISTRATOR && !force && !users.hasOtherAdministrator(user.id(), clock.instant())) {
            throw new CommandFailure("No other administrator than " + user.shown()
                    + " can sign in: promote another user first, or add --force.");
        }
    }

    private static void audit(Users users, String action, UserLine user, String before, String after)
            throws SQLException {
        users.audit(action, user.id(), user.username(), before, after);
    }

    private static String setRole(Users users, UserLine user, Role role) throws SQLException {
        users.setRole(user.id(), role);
        audit(users, "user-role", user, user.role().toString(), role.toString());
        return user.shown() + " is " + role + " now, was " + user.role() + ".";
    }

    private Password password(boolean fromInput) {
        return fromInput ? Password.read(input) : Password.generated();
    }

    private static String told(Password password) {
        return password.isGenerated() ? System.lineSeparator() + "Password: " + password.text() : "";
    }
}
