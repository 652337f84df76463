package dk.itu.minitwit.logging;

import java.util.concurrent.TimeUnit;

/** Limits the number of log lines per second, so that slow or refused requests do not flood the log. */
public final class LineLimit {

    private final int most;
    private long second;
    private int lines;

    public LineLimit(int linesPerSecond) {
        most = linesPerSecond;
    }

    /** @param nanoTime the current {@link System#nanoTime} */
    public synchronized boolean allows(long nanoTime) {
        long now = TimeUnit.NANOSECONDS.toSeconds(nanoTime);
        if (now != second) {
            second = now;
            lines = 0;
        }
        return ++lines <= most;
    }
}
