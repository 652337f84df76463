package dk.itu.minitwit.lab.faults;

import dk.itu.minitwit.cli.CommandFailure;
import dk.itu.minitwit.cli.database.DatabaseOptions;
import dk.itu.minitwit.cli.database.PostmasterFile;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The embedded PostgreSQL of a data directory. */
record TestedDatabase(Path data) {

    private static final Duration START = Duration.ofSeconds(120);
    private static final long POLL_MILLIS = 20;

    /** Connects to the database; waits while it starts, also after a kill. */
    Connection connect() throws SQLException, InterruptedException {
        long deadline = System.nanoTime() + START.toNanos();
        while (true) {
            try {
                return DatabaseOptions.running(data).connect();
            } catch (SQLException notYet) {
                if (System.nanoTime() - deadline > 0) {
                    throw notYet;
                }
                Thread.sleep(POLL_MILLIS);
            }
        }
    }

    void kill() throws IOException {
        List<ProcessHandle> family = processes();
        family.forEach(ProcessHandle::destroyForcibly);
        family.forEach(member -> member.onExit().join());
    }

    void cutConnections() throws InterruptedException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    + " WHERE usename = current_user AND pid <> pg_backend_pid()");
        } catch (SQLException failure) {
            throw new CommandFailure("The connections cannot be cut: " + failure.getMessage(), failure);
        }
    }

    /** The postmaster and its backends. */
    List<ProcessHandle> processes() throws IOException {
        ProcessHandle postmaster = new PostmasterFile(data.resolve("postgresql"))
                .process()
                .orElseThrow(() -> new IOException("PostgreSQL is not running in " + data));
        return Stream.concat(Stream.of(postmaster), postmaster.children()).toList();
    }
}
