package dk.itu.minitwit.cli.database;

import dk.itu.minitwit.cli.CommandFailure;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * The database that is copied: of a running MiniTwit, or of a data directory on which its own version of PostgreSQL is
 * started. Its rows are only read.
 *
 * @param alone whether no MiniTwit writes to it meanwhile
 * @param atClose stops the server if this command started it
 */
record CopiedDatabase(EmbeddedRoles roles, boolean alone, Runnable atClose) implements AutoCloseable {

    /** The database of a MiniTwit that holds the directory's lock; waits while that starts. */
    static CopiedDatabase running(DataFolder folder) {
        return new CopiedDatabase(EmbeddedPostgres.roles(new PostgresProcess(folder), folder), false, () -> {});
    }

    /**
     * Starts the database of a directory whose lock the caller holds.
     *
     * @param installation the directory with {@code bin} of the PostgreSQL that fits
     * @throws CommandFailure if it does not start
     */
    static CopiedDatabase start(DataFolder folder, Path installation) {
        Unprivileged.own(folder.cluster());
        PostgresProcess process = new PostgresProcess(folder, installation);
        HeldServer server = new HeldServer(process);
        try {
            process.start();
            return new CopiedDatabase(EmbeddedPostgres.roles(process, folder), true, server::close);
        } catch (CommandFailure failure) {
            server.close();
            throw failure;
        }
    }

    /** A connection of the superuser, which reads every row, to MiniTwit's database. */
    Connection connect() throws SQLException {
        return roles.superuser(EmbeddedRoles.DATABASE);
    }

    @Override
    public void close() {
        atClose.run();
    }
}
