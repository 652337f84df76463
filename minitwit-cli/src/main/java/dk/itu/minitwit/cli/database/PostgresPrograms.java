package dk.itu.minitwit.cli.database;

import dk.itu.minitwit.cli.CommandFailure;
import dk.itu.minitwit.server.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs PostgreSQL's own programs for a data directory.
 *
 * @param installation the directory with PostgreSQL's {@code bin}
 */
record PostgresPrograms(DataFolder folder, Path installation) {

    private record Result(int exitCode, List<String> output) {}

    /** The PostgreSQL that this MiniTwit brings. */
    static Path bundled() {
        return Home.folder().resolve("postgresql");
    }

    /** Runs a program and returns whether it succeeded. */
    boolean succeeds(String program, String... arguments) {
        return execute(program, arguments).exitCode() == 0;
    }

    /**
     * Runs a program.
     *
     * @throws CommandFailure if the program fails, with PostgreSQL's reason
     */
    void run(String program, String... arguments) {
        Result result = execute(program, arguments);
        if (result.exitCode() != 0) {
            throw new CommandFailure("The database in " + folder.folder() + " does not start: " + reason(result));
        }
    }

    /** The line with the reason, from PostgreSQL's output or log. */
    private String reason(Result result) {
        List<String> lines = new ArrayList<>(result.output());
        try {
            lines.addAll(Files.exists(folder.startLog()) ? Files.readAllLines(folder.startLog()) : List.of());
        } catch (IOException unreadable) {
            lines.add(unreadable.getMessage());
        }
        return lines.stream()
                .filter(line -> line.contains("FATAL") || line.contains("error:") || line.contains("setpriv"))
                .reduce((first, last) -> last)
                .orElse("see " + folder.startLog());
    }

    private Result execute(String program, String... arguments) {
        List<String> command = new ArrayList<>(Unprivileged.prefix());
        command.add(installation.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        try {
            Path output = Files.createTempFile(folder.folder(), program, ".log");
            try {
                Process process = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
                return new Result(process.waitFor(), Files.readAllLines(output));
            } finally {
                Files.delete(output);
            }
        } catch (IOException failure) {
            throw new CommandFailure("Cannot run PostgreSQL: " + failure.getMessage(), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("Interrupted", interrupted);
        }
    }
}
