package dk.itu.minitwit.system;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.Await;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A MiniTwit process, started and stopped from outside. */
public final class MiniTwitProcess implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(240);
    private static final Duration STOP = Duration.ofSeconds(30);
    /** The exit code after SIGKILL. */
    private static final int KILLED = 137;

    private static final String READY = "MiniTwit is ready: ";
    private static final AtomicInteger LOGS = new AtomicInteger();

    private final Launch launch;
    private final Process process;
    private final ProcessLog log;

    private MiniTwitProcess(Launch launch, Process process, ProcessLog log) {
        this.launch = launch;
        this.process = process;
        this.log = log;
        // An interrupted test run must not leave a server running.
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, "end-minitwit"));
    }

    /**
     * Starts MiniTwit and waits until it is ready.
     *
     * @throws AssertionError with the end of its log if it does not get ready
     */
    public static MiniTwitProcess start(Launch launch) {
        MiniTwitProcess started = launch(launch);
        started.awaitReady();
        return started;
    }

    /** Starts MiniTwit and returns at once, for starts that fail. */
    public static MiniTwitProcess launch(Launch launch) {
        Path log = Launch.target().resolve("logs/minitwit-" + launch.port() + "-" + LOGS.incrementAndGet() + ".log");
        try {
            Files.createDirectories(log.getParent());
            ProcessBuilder command = new ProcessBuilder(launch.command())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            command.environment().keySet().removeIf(name -> name.startsWith("MINITWIT_"));
            command.environment().putAll(launch.environment());
            return new MiniTwitProcess(launch, command.start(), new ProcessLog(log));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void awaitReady() {
        Await.until("MiniTwit is ready", START, () -> isReady() ? READY : log.tail(), READY::equals);
    }

    /**
     * Whether it has printed the ready line.
     *
     * @throws AssertionError with the end of its log if it has ended
     */
    boolean isReady() {
        if (output().contains(READY)) {
            return true;
        }
        if (!process.isAlive()) {
            throw failure("ended with " + process.exitValue());
        }
        return false;
    }

    private AssertionError failure(String state) {
        end();
        return new AssertionError("MiniTwit " + state + ":\n" + log.tail());
    }

    /** Without a slash at its end. */
    public String baseUrl() {
        return "http://localhost:" + port();
    }

    public int port() {
        return launch.port();
    }

    public Path data() {
        return launch.data();
    }

    public RunningDatabase database() {
        return RunningDatabase.of(launch);
    }

    /** Its output on both streams. */
    public String output() {
        return log.text();
    }

    /** Waits until it ends by itself. */
    public int awaitExit() {
        try {
            if (!process.waitFor(START.toSeconds(), TimeUnit.SECONDS)) {
                end();
                throw new AssertionError("MiniTwit does not end:\n" + log.tail());
            }
            return process.exitValue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", interrupted);
        }
    }

    /** Sends SIGTERM and waits for the orderly stop. */
    public int stop() {
        process.destroy();
        return awaitExit();
    }

    /** Kills it; its database keeps running, and the next start takes it over. */
    public void kill() {
        process.destroyForcibly();
        awaitExit();
    }

    /** Sends a signal, such as STOP to freeze it and CONT to resume it. */
    public void signal(String name) {
        try {
            assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                            .inheritIO()
                            .start()
                            .waitFor())
                    .as("exit code of kill")
                    .isZero();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", interrupted);
        }
    }

    /** The number of instances of this class in its heap after a garbage collection. */
    public int instances(String className) {
        try {
            Process count = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                    .toString(),
                            Long.toString(process.pid()),
                            "GC.class_histogram")
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            List<String> lines = count.inputReader().lines().toList();
            assertThat(lines).as("classes that jcmd lists").hasSizeGreaterThan(1000);
            return lines.stream()
                    .map(line -> line.trim().split("\\s+"))
                    .filter(columns -> columns.length > 3 && columns[3].equals(className))
                    .mapToInt(columns -> Integer.parseInt(columns[1]))
                    .sum();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Ends it in any state, and the database of a killed one. */
    @Override
    public void close() {
        end();
    }

    private void end() {
        process.destroy();
        try {
            if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        if (!process.isAlive() && process.exitValue() == KILLED) {
            RunningDatabase.endEmbedded(launch.data());
        }
    }
}
