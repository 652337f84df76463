package dk.itu.minitwit.cli.database;

import dk.itu.minitwit.cli.CommandFailure;
import java.io.IOException;
import java.nio.channels.FileLock;
import java.util.Optional;

/**
 * The PostgreSQL of a data directory: real server processes of this machine's user, on loopback, with a password of their
 * own. Whoever holds the directory's lock starts and stops them; they outlive a killed owner, and the next one takes over.
 */
final class EmbeddedPostgres implements Database {

    private final PostgresProcess process;
    private final EmbeddedRoles roles;
    private final Runnable atClose;

    private EmbeddedPostgres(PostgresProcess process, EmbeddedRoles roles, Runnable atClose) {
        this.process = process;
        this.roles = roles;
        this.atClose = atClose;
    }

    /**
     * Starts it for a server, and again whenever it ends unexpectedly.
     *
     * @throws CommandFailure when another process is in charge of the folder
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

    /** Starts it for a single command, or joins the process that is in charge. */
    static Database startOrJoin(DataFolder folder) {
        Optional<FileLock> lock = folder.lock();
        if (lock.isPresent()) {
            // Another command may have joined this one meanwhile: it is waited for.
            return own(folder, lock.get(), PostgresProcess.StopMode.SMART);
        }
        PostgresProcess process = new PostgresProcess(folder);
        EmbeddedRoles roles = roles(process, folder);
        roles.arrange();
        return new EmbeddedPostgres(process, roles, () -> {});
    }

    /** How the application reaches that of a process which is in charge; waits while it starts. */
    static DatabaseSettings running(DataFolder folder) {
        return roles(new PostgresProcess(folder), folder).application();
    }

    private static EmbeddedPostgres own(DataFolder folder, FileLock lock, PostgresProcess.StopMode stopMode) {
        PostgresProcess process = new PostgresProcess(folder);
        try {
            process.createCluster();
            process.start();
            EmbeddedRoles roles = roles(process, folder);
            roles.arrange();
            return new EmbeddedPostgres(process, roles, () -> {
                process.stop(stopMode);
                release(lock);
            });
        } catch (CommandFailure failure) {
            process.stop(stopMode);
            release(lock);
            throw failure;
        }
    }

    private static EmbeddedRoles roles(PostgresProcess process, DataFolder folder) {
        return new EmbeddedRoles("jdbc:postgresql://127.0.0.1:" + process.awaitPort() + "/", folder.password());
    }

    private static void release(FileLock lock) {
        try {
            lock.acquiredBy().close();
        } catch (IOException failure) {
            throw new CommandFailure("The data directory stays locked: " + failure.getMessage(), failure);
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
