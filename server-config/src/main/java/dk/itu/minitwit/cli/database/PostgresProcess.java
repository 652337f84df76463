package dk.itu.minitwit.cli.database;

import dk.itu.minitwit.cli.CommandFailure;
import dk.itu.minitwit.server.Home;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** PostgreSQL's own programs, applied to one data directory. */
final class PostgresProcess {

    static final String SUPERUSER = "postgres";

    private static final int START_SECONDS = 60;
    private static final int STOP_SECONDS = 4;
    private static final int POLL_MILLIS = 100;
    /** Where postmaster.pid has the port, and the word that says connections are taken. */
    private static final int PORT_LINE = 3;

    private static final int STATUS_LINE = 7;

    private final DataFolder folder;

    PostgresProcess(DataFolder folder) {
        this.folder = folder;
    }

    private record Result(int exitCode, List<String> output) {}

    /** How {@link #stop} treats connections: ends them, or waits for them first. */
    enum StopMode {
        SMART,
        FAST
    }

    /** Makes the cluster at first use: collation C, and a password for everybody. */
    void createCluster() {
        Path cluster = folder.cluster();
        if (Files.exists(cluster.resolve("PG_VERSION"))) {
            return;
        }
        folder.password();
        // initdb removes what it made when it fails.
        run(
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
        List<String> options = new ArrayList<>(List.of("-p " + freePort(), "-c listen_addresses=127.0.0.1"));
        options.add("-c unix_socket_directories=");
        options.add("-c timezone=UTC -c log_timezone=UTC -c lc_messages=C");
        // A log file for each day of the week, overwritten a week later: it cannot fill the disk.
        options.add("-c logging_collector=on -c log_filename=postgresql-%a.log -c log_rotation_size=0");
        options.add("-c log_truncate_on_rotation=on");
        run(
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

    private boolean isRunning() {
        return execute("pg_ctl", "-D", folder.cluster().toString(), "status").exitCode() == 0;
    }

    void stop(StopMode mode) {
        String cluster = folder.cluster().toString();
        Result stopped = execute(
                "pg_ctl",
                "-D",
                cluster,
                "-w",
                "-t",
                "" + STOP_SECONDS,
                "-m",
                mode.name().toLowerCase(),
                "stop");
        if (stopped.exitCode() != 0 && mode == StopMode.SMART) {
            stop(StopMode.FAST);
        }
    }

    /** The port it takes connections on; waits while it starts. */
    int awaitPort() {
        long deadline = System.nanoTime() + START_SECONDS * 1_000_000_000L;
        while (System.nanoTime() < deadline) {
            List<String> state = state();
            if (state.size() > STATUS_LINE && state.get(STATUS_LINE).strip().equals("ready")) {
                return Integer.parseInt(state.get(PORT_LINE).strip());
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

    private void run(String program, String... arguments) {
        Result result = execute(program, arguments);
        if (result.exitCode() != 0) {
            throw new CommandFailure("The database in " + folder.folder() + " does not start: " + reason(result));
        }
    }

    /** The line that says why: PostgreSQL's own words where there are some. */
    private String reason(Result result) {
        List<String> lines = new ArrayList<>(result.output());
        try {
            lines.addAll(Files.exists(folder.startLog()) ? Files.readAllLines(folder.startLog()) : List.of());
        } catch (IOException unreadable) {
            lines.add(unreadable.getMessage());
        }
        return lines.stream()
                .filter(line -> line.contains("FATAL") || line.contains("error:") || line.contains("unshare"))
                .reduce((first, last) -> last)
                .orElse("see " + folder.startLog());
    }

    private Result execute(String program, String... arguments) {
        List<String> command = new ArrayList<>(asUnprivileged());
        command.add(Home.folder().resolve("postgresql/bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        try {
            Path output = Files.createTempFile(folder.folder(), program, ".log");
            try {
                Process process = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
                return new Result(process.waitFor(), Files.readAllLines(output));
            } finally {
                Files.delete(output);
            }
        } catch (IOException failure) {
            throw new CommandFailure("PostgreSQL cannot be run: " + failure.getMessage(), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("Interrupted", interrupted);
        }
    }

    /** PostgreSQL refuses to run as root. In a user namespace root is nobody in particular, and still owns its files. */
    private static List<String> asUnprivileged() {
        return "root".equals(System.getProperty("user.name")) ? List.of("unshare", "--user") : List.of();
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
