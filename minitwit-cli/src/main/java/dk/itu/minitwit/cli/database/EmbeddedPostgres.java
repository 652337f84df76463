package dk.itu.minitwit.cli.database;

import dk.itu.minitwit.cli.CommandFailure;
import java.io.IOException;
import java.nio.channels.FileLock;
import java.util.Optional;

/**
 * The embedded PostgreSQL of a data directory: server processes of the same user on loopback, with a generated
 * password. The holder of the directory's lock starts and stops them. They survive a killed holder, and the next one
 * takes over.
 */
record EmbeddedPostgres(PostgresProcess process, EmbeddedRoles roles, Runnable atClose) implements Database {

    /**
     * Starts the database for a server, and again after each unexpected end.
     *
     * @throws CommandFailure if another process holds the directory's lock
     */
    static Database start(DataFolder folder) {
        FileLock lock = folder.lock()
                .orElseThrow(() -> new CommandFailure("The data directory " + folder.folder()
                        + " is in use by another MiniTwit: stop that one, or give another --data DIR."));
        EmbeddedPostgres database = own(folder, lock, PostgresProcess.StopMode.FAST);
        DatabaseWatch watch = new DatabaseWatch(database.process);
        return new EmbeddedPostgres(database.process, database.roles, () -> {
            watch.end();
            database.close();
        });
    }

    /** Starts the database for a single command, or uses the one of the process that holds the lock. */
    static Database startOrJoin(DataFolder folder) {
        Optional<FileLock> lock = folder.lock();
        if (lock.isPresent()) {
            // Another command may use this database by then, so the stop waits for its connections.
            return own(folder, lock.get(), PostgresProcess.StopMode.SMART);
        }
        PostgresProcess process = new PostgresProcess(folder);
        EmbeddedRoles roles = roles(process, folder);
        roles.arrange();
        return new EmbeddedPostgres(process, roles, () -> {});
    }

    /** The application's connection to the database of another process; waits while that starts. */
    static DatabaseSettings running(DataFolder folder) {
        return roles(new PostgresProcess(folder), folder).application();
    }

    private static EmbeddedPostgres own(DataFolder folder, FileLock lock, PostgresProcess.StopMode stopMode) {
        PostgresProcess process = new PostgresProcess(folder);
        return begin(process, folder, () -> {
            process.stop(stopMode);
            release(lock);
        });
    }

    /** Starts the database, and creates it at first use. */
    static EmbeddedPostgres begin(PostgresProcess process, DataFolder folder, Runnable atClose) {
        try {
            process.createCluster();
            process.start();
            EmbeddedRoles roles = roles(process, folder);
            roles.arrange();
            return new EmbeddedPostgres(process, roles, atClose);
        } catch (CommandFailure failure) {
            atClose.run();
            throw failure;
        }
    }

    static EmbeddedRoles roles(PostgresProcess process, DataFolder folder) {
        return new EmbeddedRoles("jdbc:postgresql://127.0.0.1:" + process.awaitPort() + "/", folder.password());
    }

    static void release(FileLock lock) {
        try {
            lock.acquiredBy().close();
        } catch (IOException failure) {
            throw new CommandFailure("Cannot release the lock of the data directory: " + failure.getMessage(), failure);
        }
    }

    @Override
    public DatabaseSettings settings() {
        return roles.application();
    }

    @Override
    public DatabaseSettings owner() {
        return roles.owner();
    }

    @Override
    public void close() {
        atClose.run();
    }
}
