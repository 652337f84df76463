package dk.itu.minitwit.cli;

import java.io.PrintWriter;
import java.util.Locale;

/** Shows how far the work is: one line that is written over and over on a terminal, few plain lines elsewhere. */
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

    /** Begins a step, which ends with its number of rows. */
    public void start(String newStep) {
        step = newStep;
        rows = 0;
        if (terminal) {
            rewrite(step + "...");
        }
    }

    /** One row more. */
    public void tick() {
        rows++;
        if (terminal && rows % ROWS_BETWEEN_REWRITES == 0) {
            rewrite(counted() + "...");
        } else if (!terminal && rows % ROWS_BETWEEN_LINES == 0) {
            finish(counted() + "...");
        }
    }

    public void end() {
        // On a terminal it must cover the dots before it.
        finish(counted() + (terminal ? "   " : ""));
    }

    /** Something worth a line of its own. */
    public void note(String line) {
        finish(line);
    }

    /** Nothing more will come: what is said next begins on a line of its own. */
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
