package dk.itu.minitwit.cli.database;

import dk.itu.minitwit.cli.CommandFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The PostgreSQL server of a data directory: makes it, starts it, stops it, and tells where it is. */
final class PostgresProcess {

    static final String SUPERUSER = "postgres";

    private static final int START_SECONDS = 60;
    private static final int STOP_SECONDS = 4;
    private static final int POLL_MILLIS = 100;
    /** Where postmaster.pid has the port, and the word that says connections are taken. */
    private static final int PORT_LINE = 3;

    private static final int STATUS_LINE = 7;

    /** The port of the last start, which a next one takes again; 0 before the first. */
    private int port;

    private final DataFolder folder;
    private final PostgresPrograms programs;

    PostgresProcess(DataFolder folder) {
        this.folder = folder;
        this.programs = new PostgresPrograms(folder);
    }

    /** How {@link #stop} treats connections: ends them, or waits for them first. */
    enum StopMode {
        SMART,
        FAST
    }

    /** Makes the cluster at first use: collation C, and a password for everybody. */
    void createCluster() {
        Path cluster = folder.cluster();
        Unprivileged.own(cluster);
        if (Files.exists(cluster.resolve("PG_VERSION"))) {
            return;
        }
        folder.password();
        // initdb removes what it made when it fails.
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

    /** Starts it, unless it outlived its last owner and runs already. */
    void start() {
        if (isRunning()) {
            return;
        }
        forget(folder.startLog());
        port = port == 0 ? freePort() : port;
        List<String> options = new ArrayList<>(List.of("-p " + port, "-c listen_addresses=127.0.0.1"));
        options.add("-c unix_socket_directories=");
        options.add("-c timezone=UTC -c log_timezone=UTC -c lc_messages=C");
        // A log file for each day of the week, overwritten a week later: it cannot fill the disk.
        options.add("-c logging_collector=on -c log_filename=postgresql-%a.log -c log_rotation_size=0");
        options.add("-c log_truncate_on_rotation=on");
        // With the application's name, which is the request's while one is answered.
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

    /** What the last start said is no reason of this one, and may belong to another user. */
    private static void forget(Path startLog) {
        try {
            Files.deleteIfExists(startLog);
        } catch (IOException failure) {
            throw new CommandFailure("The log of the database's last start cannot be removed: " + failure, failure);
        }
    }

    /** Whether the process that wrote down its number is there: a look that costs nothing. */
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

    /** The port it takes connections on; waits while it starts. */
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
            throw new CommandFailure("No port is free for the database: " + failure.getMessage(), failure);
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
