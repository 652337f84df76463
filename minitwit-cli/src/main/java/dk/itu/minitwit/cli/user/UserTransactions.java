package dk.itu.minitwit.cli.user;

import dk.itu.minitwit.cli.CommandFailure;
import dk.itu.minitwit.cli.database.Database;
import dk.itu.minitwit.cli.database.DatabaseOptions;
import java.sql.Connection;
import java.sql.SQLException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs the work of a command on the database's users. */
abstract class UserTransactions {

    @Mixin
    DatabaseOptions database;

    @Spec
    CommandSpec spec;

    UserTransactions(DatabaseOptions database) {
        this.database = database;
    }

    @FunctionalInterface
    interface Work {
        void on(Users users) throws SQLException;
    }

    @FunctionalInterface
    interface Step {
        /** @return the lines to print when the change is stored */
        String take() throws SQLException;
    }

    @FunctionalInterface
    interface Change {
        /** @return the lines to print when the change is stored */
        String on(UserLine user) throws SQLException;
    }

    /** Finds and changes a user in one transaction; a failure changes nothing. */
    final void change(Users users, Target target, Change change) throws SQLException {
        inTransaction(users, () -> change.on(target.find(users)));
    }

    final void inTransaction(Users users, Step step) throws SQLException {
        users.connection().setAutoCommit(false);
        users.lock();
        String done = step.take();
        users.connection().commit();
        print(done);
    }

    final int withUsers(Work work) {
        try (Database db = database.open();
                Connection connection = db.connect()) {
            work.on(new Users(connection));
            return 0;
        } catch (SQLException e) {
            throw CommandFailure.because("Cannot use the database", e);
        }
    }

    final ParameterException wrongUse(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    final void print(String line) {
        spec.commandLine().getOut().println(line);
    }
}
