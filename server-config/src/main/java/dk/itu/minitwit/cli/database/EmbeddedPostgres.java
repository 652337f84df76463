package dk.itu.minitwit.cli.database;

import dk.itu.minitwit.cli.CommandFailure;
import java.io.IOException;
import java.nio.channels.FileLock;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * The PostgreSQL of a data directory: real server processes of this machine's user, on loopback, with a password of their
 * own. Whoever holds the directory's lock starts and stops them; they outlive a killed owner, and the next one takes over.
 */
final class EmbeddedPostgres implements Database {

    private static final String NAME = "minitwit";

    private final PostgresProcess process;
    private final DatabaseSettings settings;
    private final Runnable atClose;

    private EmbeddedPostgres(PostgresProcess process, DatabaseSettings settings, Runnable atClose) {
        this.process = process;
        this.settings = settings;
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
        return new EmbeddedPostgres(database.process, database.settings, () -> {
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
        return new EmbeddedPostgres(new PostgresProcess(folder), running(folder), () -> {});
    }

    /** That of a process which is in charge; waits while it starts. */
    static DatabaseSettings running(DataFolder folder) {
        return settings(new PostgresProcess(folder).awaitPort(), folder);
    }

    private static EmbeddedPostgres own(DataFolder folder, FileLock lock, PostgresProcess.StopMode stopMode) {
        PostgresProcess process = new PostgresProcess(folder);
        try {
            process.createCluster();
            process.start();
            int port = process.awaitPort();
            DatabaseSettings settings = settings(port, folder);
            createDatabase(port, settings.password());
            return new EmbeddedPostgres(process, settings, () -> {
                process.stop(stopMode);
                release(lock);
            });
        } catch (CommandFailure failure) {
            process.stop(stopMode);
            release(lock);
            throw failure;
        }
    }

    private static DatabaseSettings settings(int port, DataFolder folder) {
        return new DatabaseSettings(url(port, NAME), NAME, folder.password());
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** At first use: a role that owns a database and nothing else. */
    private static void createDatabase(int port, String password) {
        String administration = url(port, "postgres");
        try (Connection connection = DriverManager.getConnection(administration, PostgresProcess.SUPERUSER, password);
                Statement statement = connection.createStatement()) {
            if (!statement
                    .executeQuery("SELECT FROM pg_roles WHERE rolname = '" + NAME + "'")
                    .next()) {
                // The password is hexadecimal: nothing in it needs quoting.
                statement.execute("CREATE ROLE " + NAME + " LOGIN PASSWORD '" + password + "'");
            }
            if (!statement
                    .executeQuery("SELECT FROM pg_database WHERE datname = '" + NAME + "'")
                    .next()) {
                statement.execute("CREATE DATABASE " + NAME + " OWNER " + NAME);
            }
        } catch (SQLException failure) {
            throw new CommandFailure("The embedded database cannot be used: " + failure.getMessage(), failure);
        }
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
        return settings;
    }

    @Override
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(settings.url(), settings.user(), settings.password());
    }

    @Override
    public void close() {
        atClose.run();
    }
}
