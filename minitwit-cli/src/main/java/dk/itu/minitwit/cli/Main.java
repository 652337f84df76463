package dk.itu.minitwit.cli;

import java.lang.System.Logger.Level;
import java.time.Instant;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line. Exit codes: 0 success, 1 failure, 2 wrong use. */
@Command(
        name = "minitwit",
        description = "A small Twitter: web pages at /, a simulator API at /api.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = "%nAlso: ./minitwit test runs all tests, ./minitwit doctor says whether all is well on this machine.")
public class Main implements Runnable {

    @Spec
    CommandSpec spec;

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    /** The whole command line. It prints each error as one line. */
    public static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Main());
        CommandList.addTo(line);
        return line.setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Main::explainUse)
                .setExecutionExceptionHandler(Main::explainFailure);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is missing.");
    }

    private static int explainUse(ParameterException wrong, String[] args) {
        CommandLine command = wrong.getCommandLine();
        command.getErr()
                .println(wrong.getMessage() + " See: ./"
                        + command.getCommandSpec().qualifiedName() + " --help");
        return CommandLine.ExitCode.USAGE;
    }

    private static int explainFailure(Exception failure, CommandLine command, CommandLine.ParseResult parsed)
            throws Exception {
        if (!(failure instanceof CommandFailure)) {
            throw failure;
        }
        command.getErr().println(new Notice(System.getenv()).of(Level.ERROR, failure.getMessage(), Instant.now()));
        return CommandLine.ExitCode.SOFTWARE;
    }
}
