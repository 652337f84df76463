package dk.itu.minitwit.lab.simulator;

import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The deadline of a connection, also of TLS above it. The timeout of a socket restarts with every read. */
final class Deadline {

    private static final ScheduledThreadPoolExecutor CLOCK =
            new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().factory());

    static {
        CLOCK.setRemoveOnCancelPolicy(true);
    }

    private Deadline() {}

    /** Closes the connection after that time, unless the result is cancelled. A blocked connect or read then fails. */
    static Future<?> closing(Socket connection, Duration limit) {
        return CLOCK.schedule(
                () -> {
                    connection.close();
                    return null;
                },
                limit.toNanos(),
                TimeUnit.NANOSECONDS);
    }
}
