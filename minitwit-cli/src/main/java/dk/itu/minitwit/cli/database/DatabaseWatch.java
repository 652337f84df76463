package dk.itu.minitwit.cli.database;

import dk.itu.minitwit.cli.CommandFailure;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;

/**
 * Starts a database again that ended though nobody told it to, on the port where it was: whoever uses it finds it as soon as it
 * has recovered.
 */
final class DatabaseWatch {

    private static final Logger LOG = System.getLogger(DatabaseWatch.class.getName());
    private static final Duration LOOKS = Duration.ofMillis(200);

    private final PostgresProcess process;
    private volatile boolean ended;
    private final Thread thread = new Thread(this::watch, "database-watch");

    DatabaseWatch(PostgresProcess process) {
        this.process = process;
        thread.setDaemon(true);
        thread.start();
    }

    /** Lets it end from now on. A start that is under way is waited for. */
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
            for (Thread.sleep(LOOKS.toMillis()); !ended; Thread.sleep(LOOKS.toMillis())) {
                if (!process.isAlive()) {
                    LOG.log(Level.WARNING, "The database ended unexpectedly: it is started again");
                    restart();
                }
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    /** Until it succeeds: what is left of the one before has to be gone first, and a full disk may be freed. */
    private void restart() throws InterruptedException {
        String told = "";
        while (!ended) {
            try {
                process.start();
                LOG.log(Level.WARNING, "The database runs again");
                return;
            } catch (CommandFailure failure) {
                if (!told.equals(failure.getMessage())) {
                    told = failure.getMessage();
                    LOG.log(Level.WARNING, told);
                }
                Thread.sleep(LOOKS.toMillis());
            }
        }
    }
}
