package dk.itu.minitwit.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A finished command of the command line. */
record CommandRun(int exitCode, String output, String errors) {

    private static final int LIMIT_SECONDS = 300;

    /** Runs a command of the built program, as {@code ./minitwit} does. */
    static CommandRun of(Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-jar");
        command.add(Path.of(System.getProperty("minitwit.home"), "minitwit.jar").toString());
        command.addAll(List.of(arguments));
        return ofProgram(environment, command);
    }

    static CommandRun ofProgram(Map<String, String> environment, List<String> command) {
        try {
            Path output = Files.createTempFile(Launch.target(), "command", ".out");
            Path errors = Files.createTempFile(Launch.target(), "command", ".err");
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectOutput(output.toFile()).redirectError(errors.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("MINITWIT_"));
            builder.environment().putAll(environment);
            Process process = builder.start();
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("Does not end: " + command);
            }
            return new CommandRun(process.exitValue(), Files.readString(output), Files.readString(errors));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", interrupted);
        }
    }
}
