package dk.itu.minitwit.lab.simulate;

import dk.itu.minitwit.lab.simulator.Action;
import dk.itu.minitwit.lab.simulator.Outcome;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/** Prints errors and progress: on a terminal a bar, redrawn at most ten times a second; elsewhere a line every 10 %. */
final class ReplayProgress {

    private static final long REDRAW_NANOS = Duration.ofMillis(100).toNanos();
    private static final int BAR_WIDTH = 30;
    private static final int STEP_PERCENT = 10;
    private static final String CLEAR_LINE = "\r\u001B[K";

    private final PrintWriter out;
    private final boolean terminal;
    private final int total;
    private final LongSupplier nanoTime;
    private final long start;
    private long drawnAt;
    private boolean drawn;
    private int answered;
    private int errors;
    private int printedPercent;

    /** @param total number of requests */
    ReplayProgress(PrintWriter out, boolean terminal, int total, LongSupplier nanoTime) {
        this.out = out;
        this.terminal = terminal;
        this.total = total;
        this.nanoTime = nanoTime;
        start = nanoTime.getAsLong();
        drawnAt = start;
    }

    void answered(Action action, Outcome outcome) {
        answered++;
        if (outcome.isError()) {
            errors++;
            printError(action, outcome);
        }
        if (terminal) {
            draw();
        } else {
            printStep();
        }
    }

    /** Clears the terminal's line. */
    void finish() {
        clear();
        out.flush();
    }

    private void printError(Action action, Outcome outcome) {
        clear();
        out.println("error: id %d, %s, %s: %s"
                .formatted(action.id(), action.verb().label(), action.user(), outcome.error()));
    }

    private void draw() {
        long now = nanoTime.getAsLong();
        if (now - drawnAt < REDRAW_NANOS) {
            return;
        }
        clear();
        int done = (int) ((long) BAR_WIDTH * answered / total);
        out.print("[%s%s] %s".formatted("=".repeat(done), " ".repeat(BAR_WIDTH - done), state()));
        out.print(String.format(Locale.ROOT, ", %.0f requests/s", answered * 1e9 / Math.max(1, now - start)));
        out.flush();
        drawn = true;
        drawnAt = now;
    }

    private void printStep() {
        int percent = percent() / STEP_PERCENT * STEP_PERCENT;
        if (percent > printedPercent) {
            printedPercent = percent;
            out.println(state());
        }
    }

    private String state() {
        return "%3d %%, %d of %d, %d errors".formatted(percent(), answered, total, errors);
    }

    private int percent() {
        return (int) (100L * answered / total);
    }

    private void clear() {
        if (drawn) {
            out.print(CLEAR_LINE);
            drawn = false;
        }
    }
}
