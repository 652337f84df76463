package dk.itu.minitwit.lab.faults;

import dk.itu.minitwit.cli.CommandFailure;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** The file system of a data directory, which a test may fill. */
record Disk(Path directory) {

    /** A larger file system is a real disk, and filling it would take long. */
    private static final long MOST_BYTES = 4L << 30;

    private static final int STEP = 64 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /**
     * Creates the directory. The command must never break existing data.
     *
     * @throws CommandFailure if the directory is not empty
     */
    void requireEmpty() {
        try {
            Files.createDirectories(directory);
            try (Stream<Path> files = Files.list(directory)) {
                if (files.findAny().isPresent()) {
                    throw new CommandFailure("The data directory " + directory + " is not empty: give a new one.");
                }
            }
        } catch (IOException failure) {
            throw new CommandFailure("Cannot write to the data directory " + directory + ": " + failure, failure);
        }
    }

    /** Whether the directory is on a small file system of its own. */
    boolean mayBeFilled() throws IOException {
        FileStore store = Files.getFileStore(directory);
        return store.getTotalSpace() <= MOST_BYTES && !store.equals(Files.getFileStore(Path.of("/")));
    }

    /**
     * Leaves no byte free from the moment the disk is full for the given time, and until a write has failed:
     * preallocated space can absorb the writes of a slow machine for a while.
     *
     * @param hasEffect whether a write has failed
     * @throws CommandFailure if no write fails within {@link #PATIENCE} after the time
     */
    void fill(Duration time, BooleanSupplier hasEffect) throws IOException, InterruptedException {
        Path filler = directory.resolve("filler");
        try {
            fill(filler);
            long end = System.nanoTime() + time.toNanos();
            while (System.nanoTime() - end < 0 || !hasEffect.getAsBoolean()) {
                if (System.nanoTime() - end > PATIENCE.toNanos()) {
                    throw new CommandFailure("No write failed although the disk was full for %d s."
                            .formatted(time.plus(PATIENCE).toSeconds()));
                }
                Thread.sleep(100);
                // Repeatedly: other processes may free space.
                fill(filler);
            }
        } finally {
            Files.deleteIfExists(filler);
        }
    }

    private void fill(Path filler) throws IOException {
        long left = Files.getFileStore(directory).getUsableSpace();
        try (OutputStream file = Files.newOutputStream(filler, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (int size = STEP; left > 0 && size > 0; ) {
                size = (int) Math.min(size, left);
                file.write(new byte[size]);
                left = Files.getFileStore(directory).getUsableSpace();
            }
        } catch (IOException full) {
            if (Files.getFileStore(directory).getUsableSpace() > STEP) {
                throw full;
            }
        }
    }
}
