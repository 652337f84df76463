package dk.itu.minitwit.cli.database;

import dk.itu.minitwit.cli.CommandFailure;
import dk.itu.minitwit.server.FreePort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The PostgreSQL server process of a data directory: creates its cluster, starts it, stops it and finds its port. */
final class PostgresProcess {

    static final String SUPERUSER = "postgres";

    private static final int START_SECONDS = 60;
    private static final int STOP_SECONDS = 4;
    private static final int POLL_MILLIS = 100;
    /**
     * One log file per weekday, overwritten after a week, bounds the disk usage. The process id %p is also in the
     * application's line of a slow request (ADR 025).
     */
    private static final String OPTIONS = "-c listen_addresses=127.0.0.1 -c unix_socket_directories="
            + " -c timezone=UTC -c log_timezone=UTC -c lc_messages=C"
            + " -c logging_collector=on -c log_filename=postgresql-%a.log -c log_rotation_size=0"
            + " -c log_truncate_on_rotation=on -c log_line_prefix='%m [%p] %a: '";

    /** The port of the last start, reused by the next; 0 before the first. */
    private int port;

    private final DataFolder folder;
    private final PostgresPrograms programs;

    /** The server of the PostgreSQL that this MiniTwit brings. */
    PostgresProcess(DataFolder folder) {
        this(folder, PostgresPrograms.bundled());
    }

    /** @param installation the directory with PostgreSQL's {@code bin} */
    PostgresProcess(DataFolder folder, Path installation) {
        this.folder = folder;
        this.programs = new PostgresPrograms(folder, installation);
    }

    /** SMART waits for connections to end, FAST terminates them. */
    enum StopMode {
        SMART,
        FAST
    }

    /** Creates the cluster at first use, as {@link ClusterCreation#atFirstUse}. */
    void createCluster() {
        ClusterCreation.atFirstUse(folder, programs);
    }

    /** Starts the server, unless it is still running for a killed owner. */
    void start() {
        if (isRunning()) {
            return;
        }
        forget(folder.startLog());
        port = port == 0 ? freePort() : port;
        String log = folder.startLog().toString();
        String options = "-p " + port + " " + OPTIONS;
        programs.run("pg_ctl", control("-l", log, "-w", "-t", "" + START_SECONDS, "-o", options, "start"));
    }

    private String[] control(String... arguments) {
        return Stream.concat(Stream.of("-D", folder.cluster().toString()), Stream.of(arguments))
                .toArray(String[]::new);
    }

    /** An old log would give a wrong reason, and may belong to another user. */
    private static void forget(Path startLog) {
        try {
            Files.deleteIfExists(startLog);
        } catch (IOException failure) {
            throw new CommandFailure("Cannot delete the log of the database's last start: " + failure, failure);
        }
    }

    /** Cheaper than pg_ctl. */
    boolean isAlive() {
        return postmaster().process().filter(ProcessHandle::isAlive).isPresent();
    }

    private boolean isRunning() {
        return programs.succeeds("pg_ctl", control("status"));
    }

    void stop(StopMode mode) {
        String name = mode.name().toLowerCase(Locale.ROOT);
        boolean stopped = programs.succeeds("pg_ctl", control("-w", "-t", "" + STOP_SECONDS, "-m", name, "stop"));
        if (!stopped && mode == StopMode.SMART) {
            stop(StopMode.FAST);
        }
    }

    /**
     * Stops the server and waits for its last checkpoint, which may be long after many writes.
     *
     * @throws CommandFailure if it is still running after ten minutes
     */
    void stopAndWait() {
        programs.succeeds("pg_ctl", control("-w", "-t", "600", "-m", "fast", "stop"));
        if (isRunning()) {
            throw new CommandFailure("The database in " + folder.folder() + " does not stop: see its log in "
                    + folder.cluster().resolve("log") + ".");
        }
    }

    /** The server's port; waits until the server accepts connections. */
    int awaitPort() {
        long deadline = System.nanoTime() + START_SECONDS * 1_000_000_000L;
        while (System.nanoTime() < deadline) {
            OptionalInt ready = postmaster().readyPort();
            if (ready.isPresent()) {
                port = ready.getAsInt();
                return port;
            }
            pause();
        }
        throw new CommandFailure(
                "The database in " + folder.folder() + " does not start: see " + folder.startLog() + ".");
    }

    private PostmasterFile postmaster() {
        return new PostmasterFile(folder.cluster());
    }

    private static int freePort() {
        try {
            return FreePort.find();
        } catch (IOException failure) {
            throw new CommandFailure("Cannot find a free port for the database: " + failure.getMessage(), failure);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("Interrupted", interrupted);
        }
    }
}
