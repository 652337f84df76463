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

/** Which database a command works on: the one of a data directory, or a server named by the environment. */
public class DatabaseOptions {

    /** As the server's (pool.asadmin): a migration that waits for a lock keeps every request waiting behind it. */
    private static final String LIMITS = "-c statement_timeout=4s -c lock_timeout=2s";

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "The data directory (default: ./${DEFAULT-VALUE}).")
    Path data;

    private final Map<String, String> environment;

    public DatabaseOptions() {
        this(System.getenv());
    }

    public DatabaseOptions(Map<String, String> environment) {
        this.environment = environment;
    }

    public Path folder() {
        return data;
    }

    /**
     * Opens the database for the server, the schema up to date.
     *
     * @throws dk.itu.minitwit.cli.CommandFailure when another process works on the same data directory, or the database
     *     cannot be reached or migrated
     */
    public Database openForServer() {
        return migrated(
                namesServer() ? DatabaseServer.connectTo(environment) : EmbeddedPostgres.start(DataFolder.of(data)));
    }

    /**
     * Opens the database for a command beside or without a running server, the schema up to date. An embedded database
     * that does not run is started, and stopped again at the end.
     *
     * @throws dk.itu.minitwit.cli.CommandFailure when it cannot be opened
     */
    public Database open() {
        return migrated(
                namesServer()
                        ? DatabaseServer.connectTo(environment)
                        : EmbeddedPostgres.startOrJoin(DataFolder.of(data)));
    }

    /** By the owner of the schema, which the application's role does not need to be (ADR 038). */
    private static Database migrated(Database database) {
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
            throw new CommandFailure("The database cannot be brought up to date: " + firstLine(failure), failure);
        }
    }

    /**
     * How the application reaches the embedded database of a data directory which another process is in charge of.
     *
     * @throws dk.itu.minitwit.cli.CommandFailure when it does not run within a minute
     */
    public static DatabaseSettings running(Path data) {
        return EmbeddedPostgres.running(DataFolder.of(data));
    }

    /** @throws CommandFailure when no MiniTwit is running there, or starting */
    public static void requireRunning(Path data) {
        DataFolder folder = new DataFolder(data.toAbsolutePath().normalize());
        if (!folder.isInUse()) {
            throw new CommandFailure("No MiniTwit is running with the data directory " + folder.folder()
                    + ": give that of the one you measure by --data DIR.");
        }
    }

    private boolean namesServer() {
        String url = environment.get(DatabaseServer.URL);
        return url != null && !url.isBlank();
    }

    private static PGSimpleDataSource dataSource(DatabaseSettings settings) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(settings.url());
        source.setUser(settings.user());
        source.setPassword(settings.password());
        source.setOptions(
                Stream.of(source.getOptions(), LIMITS).filter(Objects::nonNull).collect(joining(" ")));
        return source;
    }

    private static String firstLine(Exception failure) {
        return failure.getMessage().strip().lines().findFirst().orElse("unknown cause");
    }
}
