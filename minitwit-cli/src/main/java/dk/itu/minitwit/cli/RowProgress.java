package dk.itu.minitwit.cli;

import java.io.PrintWriter;
import java.util.Locale;

/** Prints progress: on a terminal one line that is rewritten, elsewhere a few plain lines. */
public final class RowProgress implements AutoCloseable {

    private static final int ROWS_BETWEEN_REWRITES = 10_000;
    private static final int ROWS_BETWEEN_LINES = 1_000_000;

    private final PrintWriter out;
    private final boolean terminal;
    private String step = "";
    private long rows;
    private boolean unfinished;

    public RowProgress(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** Starts a step. {@link #end} prints its number of rows. */
    public void start(String newStep) {
        step = newStep;
        rows = 0;
        if (terminal) {
            rewrite(step + "...");
        }
    }

    /** Counts one row. */
    public void tick() {
        rows++;
        if (terminal && rows % ROWS_BETWEEN_REWRITES == 0) {
            rewrite(counted() + "...");
        } else if (!terminal && rows % ROWS_BETWEEN_LINES == 0) {
            finish(counted() + "...");
        }
    }

    public void end() {
        // The spaces overwrite the dots.
        finish(counted() + (terminal ? "   " : ""));
    }

    /** Prints a line of its own. */
    public void note(String line) {
        finish(line);
    }

    /** Ends an unfinished line. */
    @Override
    public void close() {
        if (unfinished) {
            out.println();
            out.flush();
        }
    }

    private String counted() {
        return String.format(Locale.ROOT, "%s: %,d", step, rows);
    }

    private void rewrite(String text) {
        out.print("\r" + text);
        out.flush();
        unfinished = true;
    }

    private void finish(String text) {
        out.println(unfinished ? "\r" + text : text);
        out.flush();
        unfinished = false;
    }
}
