package dk.itu.minitwit.cli.database;

import dk.itu.minitwit.cli.CommandFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The PostgreSQL server process of a data directory: creates its cluster, starts it, stops it and finds its port. */
final class PostgresProcess {

    static final String SUPERUSER = "postgres";

    private static final int START_SECONDS = 60;
    private static final int STOP_SECONDS = 4;
    private static final int POLL_MILLIS = 100;
    /** Lines of postmaster.pid with the port and the status. */
    private static final int PORT_LINE = 3;

    private static final int STATUS_LINE = 7;

    /** The port of the last start, reused by the next; 0 before the first. */
    private int port;

    private final DataFolder folder;
    private final PostgresPrograms programs;

    PostgresProcess(DataFolder folder) {
        this.folder = folder;
        this.programs = new PostgresPrograms(folder);
    }

    /** SMART waits for connections to end, FAST terminates them. */
    enum StopMode {
        SMART,
        FAST
    }

    /** Creates the cluster at first use: collation C, and a password for every role. */
    void createCluster() {
        Path cluster = folder.cluster();
        Unprivileged.own(cluster);
        if (Files.exists(cluster.resolve("PG_VERSION"))) {
            return;
        }
        folder.password();
        // A failed initdb removes its files.
        programs.run(
                "initdb",
                "-D",
                cluster.toString(),
                "-U",
                SUPERUSER,
                "--pwfile=" + folder.passwordFile(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C");
    }

    /** Starts the server, unless it is still running for a killed owner. */
    void start() {
        if (isRunning()) {
            return;
        }
        forget(folder.startLog());
        port = port == 0 ? freePort() : port;
        List<String> options = new ArrayList<>(List.of("-p " + port, "-c listen_addresses=127.0.0.1"));
        options.add("-c unix_socket_directories=");
        options.add("-c timezone=UTC -c log_timezone=UTC -c lc_messages=C");
        // One log file per weekday, overwritten after a week, bounds the disk usage.
        options.add("-c logging_collector=on -c log_filename=postgresql-%a.log -c log_rotation_size=0");
        options.add("-c log_truncate_on_rotation=on");
        // The process id %p is also in the application's line of a slow request (ADR 025).
        options.add("-c log_line_prefix='%m [%p] %a: '");
        programs.run(
                "pg_ctl",
                "-D",
                folder.cluster().toString(),
                "-l",
                folder.startLog().toString(),
                "-w",
                "-t",
                "" + START_SECONDS,
                "-o",
                String.join(" ", options),
                "start");
    }

    /** An old log would give a wrong reason, and may belong to another user. */
    private static void forget(Path startLog) {
        try {
            Files.deleteIfExists(startLog);
        } catch (IOException failure) {
            throw new CommandFailure("Cannot delete the log of the database's last start: " + failure, failure);
        }
    }

    /** Whether the process of postmaster.pid exists; cheaper than pg_ctl. */
    boolean isAlive() {
        List<String> state = state();
        return !state.isEmpty()
                && ProcessHandle.of(Long.parseLong(state.get(0).strip()))
                        .filter(ProcessHandle::isAlive)
                        .isPresent();
    }

    private boolean isRunning() {
        return programs.succeeds("pg_ctl", "-D", folder.cluster().toString(), "status");
    }

    void stop(StopMode mode) {
        String cluster = folder.cluster().toString();
        boolean stopped = programs.succeeds(
                "pg_ctl",
                "-D",
                cluster,
                "-w",
                "-t",
                "" + STOP_SECONDS,
                "-m",
                mode.name().toLowerCase(),
                "stop");
        if (!stopped && mode == StopMode.SMART) {
            stop(StopMode.FAST);
        }
    }

    /** The server's port; waits until the server accepts connections. */
    int awaitPort() {
        long deadline = System.nanoTime() + START_SECONDS * 1_000_000_000L;
        while (System.nanoTime() < deadline) {
            List<String> state = state();
            if (state.size() > STATUS_LINE && state.get(STATUS_LINE).strip().equals("ready")) {
                port = Integer.parseInt(state.get(PORT_LINE).strip());
                return port;
            }
            pause();
        }
        throw new CommandFailure(
                "The database in " + folder.folder() + " does not start: see " + folder.startLog() + ".");
    }

    private List<String> state() {
        try {
            return Files.readAllLines(folder.cluster().resolve("postmaster.pid"));
        } catch (IOException notYet) {
            return List.of();
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
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
