package dk.itu.minitwit.cli.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;

/** Another process that tries to lock a data directory, and holds the lock until it is closed. */
final class LockHolder implements AutoCloseable {

    private final Process process;
    private final boolean inCharge;

    private LockHolder(Process process, boolean inCharge) {
        this.process = process;
        this.inCharge = inCharge;
    }

    static LockHolder start(Path folder) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LockHolder.class.getName(),
                        folder.toString())
                .redirectError(Redirect.INHERIT)
                .start();
        BufferedReader said = process.inputReader();
        return new LockHolder(process, Boolean.parseBoolean(said.readLine()));
    }

    boolean isInCharge() {
        return inCharge;
    }

    /** Kills the process without a clean-up. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    public static void main(String[] arguments) {
        boolean inCharge = DataFolder.of(Path.of(arguments[0])).lock().isPresent();
        System.out.println(inCharge);
        try {
            // Holds the lock until the test process ends.
            System.in.read();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
