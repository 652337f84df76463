package dk.itu.minitwit.logging;

import java.util.concurrent.TimeUnit;

/** Limits log lines to some a second, so that many slow or refused requests do not fill the log. */
public final class LineLimit {

    private final int most;
    private long second;
    private int lines;

    public LineLimit(int linesPerSecond) {
        most = linesPerSecond;
    }

    /** @param nanoTime the time now, as of {@link System#nanoTime} */
    public synchronized boolean allows(long nanoTime) {
        long now = TimeUnit.NANOSECONDS.toSeconds(nanoTime);
        if (now != second) {
            second = now;
            lines = 0;
        }
        return ++lines <= most;
    }
}
