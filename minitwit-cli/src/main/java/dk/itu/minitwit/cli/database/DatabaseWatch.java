package dk.itu.minitwit.cli.database;

import dk.itu.minitwit.cli.CommandFailure;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;

/** Restarts a database that ended unexpectedly, on the same port, so that its clients reconnect after its recovery. */
final class DatabaseWatch {

    private static final Logger LOG = System.getLogger(DatabaseWatch.class.getName());
    private static final Duration POLL_INTERVAL = Duration.ofMillis(200);

    private final PostgresProcess process;
    private volatile boolean ended;
    private final Thread thread = new Thread(this::watch, "database-watch");

    DatabaseWatch(PostgresProcess process) {
        this.process = process;
        thread.setDaemon(true);
        thread.start();
    }

    /** Ends the watch; waits for a restart in progress. */
    void end() {
        ended = true;
        try {
            thread.join();
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch() {
        try {
            for (Thread.sleep(POLL_INTERVAL.toMillis()); !ended; Thread.sleep(POLL_INTERVAL.toMillis())) {
                if (!process.isAlive()) {
                    LOG.log(Level.WARNING, "The database ended unexpectedly: restarting it");
                    restart();
                }
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    /** Retries: remains of the old process have to end first, and space on a full disk may be freed. */
    private void restart() throws InterruptedException {
        String logged = "";
        while (!ended) {
            try {
                process.start();
                LOG.log(Level.WARNING, "The database is running again");
                return;
            } catch (CommandFailure failure) {
                if (!logged.equals(failure.getMessage())) {
                    logged = failure.getMessage();
                    LOG.log(Level.WARNING, logged);
                }
                Thread.sleep(POLL_INTERVAL.toMillis());
            }
        }
    }
}
