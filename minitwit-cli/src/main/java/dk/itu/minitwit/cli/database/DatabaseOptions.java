package dk.itu.minitwit.cli.database;

import static java.util.stream.Collectors.joining;

import dk.itu.minitwit.cli.CommandFailure;
import dk.itu.minitwit.schema.Schema;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.postgresql.ds.PGSimpleDataSource;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The database of a command: the one of a data directory, or a server from the environment. */
public class DatabaseOptions {

    /** The server's limits (pool.asadmin): requests queue behind a migration that waits for a lock. */
    private static final String LIMITS = "-c statement_timeout=4s -c lock_timeout=2s";

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            // Commands of a command take it too.
            scope = ScopeType.INHERIT,
            description = "The data directory (default: ./${DEFAULT-VALUE}).")
    Path data;

    private final Map<String, String> environment;

    public DatabaseOptions() {
        this(System.getenv());
    }

    public DatabaseOptions(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    public Path folder() {
        return data;
    }

    /**
     * Opens the database for the server and migrates the schema.
     *
     * @throws dk.itu.minitwit.cli.CommandFailure if another process uses the same data directory, or the database
     * cannot be reached or migrated
     */
    public Database openForServer() {
        return migrated(
                namesServer() ? DatabaseServer.connectTo(environment) : EmbeddedPostgres.start(DataFolder.of(data)));
    }

    /**
     * Opens the database for a command, with or without a running server, and migrates the schema. Starts an embedded
     * database that is not running, and stops it again on close.
     *
     * @throws dk.itu.minitwit.cli.CommandFailure if the database cannot be opened
     */
    public Database open() {
        return migrated(
                namesServer()
                        ? DatabaseServer.connectTo(environment)
                        : EmbeddedPostgres.startOrJoin(DataFolder.of(data)));
    }

    /** The owner migrates; the application's role needs no ownership (ADR 038). */
    static Database migrated(Database database) {
        try {
            Schema.migrate(dataSource(database.owner()));
            String application = database.settings().user();
            if (!application.equals(database.owner().user())) {
                try (Connection owner = database.connect()) {
                    owner.setAutoCommit(false);
                    Schema.grant(owner, application);
                    owner.commit();
                }
            }
            return database;
        } catch (FlywayException | SQLException failure) {
            database.close();
            throw CommandFailure.because("Cannot migrate the database", failure);
        }
    }

    /**
     * The application's connection to the embedded database of a data directory that another process has locked.
     *
     * @throws dk.itu.minitwit.cli.CommandFailure if the database is not up within a minute
     */
    public static DatabaseSettings running(Path data) {
        return EmbeddedPostgres.running(DataFolder.of(data));
    }

    /** @throws CommandFailure if no MiniTwit runs or starts with this data directory */
    public static void requireRunning(Path data) {
        DataFolder folder = new DataFolder(data.toAbsolutePath().normalize());
        if (!folder.isInUse()) {
            throw new CommandFailure("No MiniTwit is running with the data directory " + folder.folder()
                    + ": give the directory of the measured MiniTwit by --data DIR.");
        }
    }

    boolean namesServer() {
        String url = environment.get(DatabaseServer.URL);
        return url != null && !url.isBlank();
    }

    static PGSimpleDataSource dataSource(DatabaseSettings settings) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(settings.url());
        source.setUser(settings.user());
        source.setPassword(settings.password());
        source.setOptions(
                Stream.of(source.getOptions(), LIMITS).filter(Objects::nonNull).collect(joining(" ")));
        return source;
    }
}
