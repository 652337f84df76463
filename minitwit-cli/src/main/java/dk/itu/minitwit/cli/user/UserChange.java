package dk.itu.minitwit.cli.user;

import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.ParentCommand;

/** A command that changes one user. */
abstract class UserChange implements Callable<Integer> {

    @ParentCommand
    UserCommand command;

    @ArgGroup(multiplicity = "1")
    Target target;

    @Override
    public Integer call() {
        prepare();
        return command.withUsers(users -> {
            confirm(users);
            command.inTransaction(users, () -> change(users, target.find(users)));
        });
    }

    /** Checks the options, and does what takes long, before the database is used. */
    void prepare() {}

    /** Asks, before the transaction, whether it is meant. */
    void confirm(Users users) throws SQLException {}

    /**
     * In the transaction; a failure changes nothing.
     *
     * @return the lines to print when the change is stored
     */
    abstract String change(Users users, UserLine user) throws SQLException;
}
