package dk.itu.minitwit.logging;

import java.util.concurrent.TimeUnit;

/** Allows some lines a second: when all is slow, a few examples say it, and the log's place is for the rest. */
final class LineLimit {

    private final int most;
    private long second;
    private int lines;

    LineLimit(int linesPerSecond) {
        most = linesPerSecond;
    }

    synchronized boolean allows(long nanoTime) {
        long now = TimeUnit.NANOSECONDS.toSeconds(nanoTime);
        if (now != second) {
            second = now;
            lines = 0;
        }
        return ++lines <= most;
    }
}
