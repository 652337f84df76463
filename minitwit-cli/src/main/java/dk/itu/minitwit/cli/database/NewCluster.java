package dk.itu.minitwit.cli.database;

import dk.itu.minitwit.cli.CommandFailure;
import dk.itu.minitwit.cli.RowProgress;
import dk.itu.minitwit.schema.Schema;
import dk.itu.minitwit.server.FolderDeletion;
import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.api.FlywayException;

/**
 * A cluster in the making, in a directory {@code postgresql-new} of the data directory: it takes its place when it is
 * complete, and is removed otherwise. Remains of an interrupted command are removed first.
 */
final class NewCluster implements AutoCloseable {

    private static final String FOLDER = "postgresql-new";

    private static final String NEWEST = "SELECT version FROM flyway_schema_history WHERE version IS NOT NULL"
            + " ORDER BY version::numeric DESC LIMIT 1";

    private final DataFolder folder;
    private final FileLock lock;
    private final HeldServer server;
    private final EmbeddedPostgres database;

    private NewCluster(DataFolder folder, FileLock lock, HeldServer server, EmbeddedPostgres database) {
        this.folder = folder;
        this.lock = lock;
        this.server = server;
        this.database = database;
    }

    /**
     * Creates and starts it, with the roles and the password of the data directory.
     *
     * @param installation the directory with {@code bin} of its PostgreSQL
     * @throws CommandFailure if another command makes one there, or it does not start
     */
    static NewCluster begin(DataFolder target, Path installation) {
        DataFolder folder = DataFolder.of(target.folder().resolve(FOLDER));
        FileLock lock = folder.lock()
                .orElseThrow(() -> new CommandFailure(
                        "Another command copies a database into " + target.folder() + ": wait for its end."));
        PostgresProcess process = new PostgresProcess(folder, installation);
        HeldServer server = new HeldServer(process);
        try {
            if (folder.hasCluster()) {
                process.stopAndWait();
            }
            FolderDeletion.delete(folder.cluster());
            target.password();
            Files.copy(
                    target.passwordFile(),
                    folder.passwordFile(),
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.COPY_ATTRIBUTES);
            return new NewCluster(folder, lock, server, EmbeddedPostgres.begin(process, folder, () -> {}));
        } catch (IOException failure) {
            end(folder, lock, server);
            throw new CommandFailure("Cannot write to " + folder.folder() + ": " + failure, failure);
        } catch (CommandFailure failure) {
            end(folder, lock, server);
            throw failure;
        }
    }

    /**
     * Copies a database as it is at one moment, compares the copy with it, and brings the copy's schema up to date.
     *
     * @param from a connection to the old database
     * @param locked whether to let nobody write to the old database until that connection ends
     * @return the number of tables
     * @throws CommandFailure if the copy is not the same
     */
    int fill(Connection from, boolean locked, RowProgress progress) throws SQLException {
        try (Connection to = database.roles().superuser(EmbeddedRoles.DATABASE);
                Statement statement = to.createStatement()) {
            migrateAs(from);
            Contents.requireSame(from, to);
            List<String> roles = Contents.otherRoles(from);
            if (!roles.isEmpty()) {
                progress.note("Not copied, make them again: the roles " + String.join(", ", roles));
            }
            int tables = new RowCopy(from, to, progress).run(locked);
            DatabaseOptions.migrated(database);
            statement.execute("VACUUM (ANALYZE)");
            statement.execute("CHECKPOINT");
            return tables;
        }
    }

    private void migrateAs(Connection from) throws SQLException {
        try {
            for (String version : Contents.column(from, NEWEST)) {
                Schema.migrateTo(DatabaseOptions.dataSource(database.owner()), version);
            }
        } catch (FlywayException failure) {
            throw CommandFailure.because(
                    "Cannot make the schema of the old database, perhaps it is of a newer MiniTwit than this one",
                    failure);
        }
    }

    /** Stops it and returns its directory, which the caller moves. */
    Path complete() {
        server.close();
        return folder.cluster();
    }

    @Override
    public void close() {
        end(folder, lock, server);
    }

    private static void end(DataFolder folder, FileLock lock, HeldServer server) {
        try {
            server.close();
            FolderDeletion.delete(folder.folder());
        } catch (IOException failure) {
            throw new CommandFailure(
                    "Cannot delete " + folder.folder() + ": delete it by hand (" + failure + ").", failure);
        } finally {
            EmbeddedPostgres.release(lock);
        }
    }
}
