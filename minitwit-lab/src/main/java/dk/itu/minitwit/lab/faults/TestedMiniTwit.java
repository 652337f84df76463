package dk.itu.minitwit.lab.faults;

import dk.itu.minitwit.cli.CommandFailure;
import dk.itu.minitwit.server.Home;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A {@code ./minitwit run} process with its own data directory. */
final class TestedMiniTwit implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(120);
    /** The longest orderly stop. */
    private static final Duration STOP = Duration.ofSeconds(10);

    private static final long POLL_MILLIS = 20;
    private static final String READY = "MiniTwit is ready";

    private final Path ear;
    private final Path data;
    private final int port;
    private final Duration freeze;
    private Process process;

    /** @param freeze duration of a freeze and of a full disk */
    TestedMiniTwit(Path ear, Path data, int port, Duration freeze) {
        this.ear = ear;
        this.data = data;
        this.port = port;
        this.freeze = freeze;
    }

    /** The URL of its API. */
    String api() {
        return "http://127.0.0.1:" + port + "/api";
    }

    TestedDatabase database() {
        return new TestedDatabase(data);
    }

    /** The file with its output. */
    Path log() {
        return data.resolve("minitwit.log");
    }

    /** Starts it and waits until it is ready. */
    void start() throws IOException, InterruptedException {
        long before = Files.exists(log()) ? Files.size(log()) : 0;
        process = new ProcessBuilder(command())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log().toFile()))
                .start();
        long deadline = System.nanoTime() + START.toNanos();
        while (!outputSince(before).contains(READY)) {
            if (!process.isAlive() || System.nanoTime() - deadline > 0) {
                throw new CommandFailure("MiniTwit did not start: see " + log() + ".");
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /**
     * Sends SIGTERM.
     *
     * @throws CommandFailure if the stop takes longer than {@link #STOP}
     */
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(STOP.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new CommandFailure("MiniTwit does not stop within " + STOP.toSeconds() + " s: see " + log() + ".");
        }
    }

    void freeze() throws IOException, InterruptedException {
        freeze(List.of(process.toHandle()));
    }

    void freezeDatabase() throws IOException, InterruptedException {
        freeze(database().processes());
    }

    void fillDisk(BooleanSupplier hasEffect) throws IOException, InterruptedException {
        new Disk(data).fill(freeze, hasEffect);
    }

    /** Ends the server, whatever its state, and its database. */
    @Override
    public void close() {
        try {
            if (process != null && process.isAlive()) {
                process.destroy();
                if (process.waitFor(STOP.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
                kill();
            }
            database().kill();
        } catch (IOException gone) {
            // The database is not running.
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    private void freeze(List<ProcessHandle> processes) throws IOException, InterruptedException {
        signal("-STOP", processes);
        Thread.sleep(freeze.toMillis());
        signal("-CONT", processes);
    }

    private static void signal(String signal, List<ProcessHandle> processes) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("kill", signal));
        processes.forEach(each -> command.add(Long.toString(each.pid())));
        // The exit code does not matter: a process may have ended.
        new ProcessBuilder(command).redirectError(Redirect.DISCARD).start().waitFor();
    }

    private String outputSince(long position) throws IOException {
        byte[] all = Files.readAllBytes(log());
        return new String(all, (int) position, all.length - (int) position);
    }

    private List<String> command() {
        Path home = Home.folder();
        return Home.command(
                home,
                "-XX:SharedArchiveFile=" + home.resolve("classes.jsa"),
                "run",
                "--port",
                Integer.toString(port),
                "--data",
                data.toString(),
                "--ear",
                ear.toString());
    }
}
