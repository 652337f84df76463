package dk.itu.minitwit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/** Runs commands in this JVM and keeps their output. */
public final class CommandOutput {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Class<? extends Exception> failure;

    /** @param failure the only exception that a command may throw */
    public CommandOutput(Class<? extends Exception> failure) {
        this.failure = failure;
    }

    /** Runs a command and returns its exit code. The message of a failure goes to the standard error, as in the product. */
    public int run(CommandLine command, String... arguments) {
        return command.setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .setExecutionExceptionHandler((thrown, line, parsed) -> {
                    assertThat(thrown).isInstanceOf(failure);
                    line.getErr().println(thrown.getMessage());
                    return line.getCommandSpec().exitCodeOnExecutionException();
                })
                .execute(arguments);
    }

    public StringWriter out() {
        return out;
    }

    public StringWriter err() {
        return err;
    }
}
