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

/** The file system of a data directory, to be filled if nothing else can suffer from it. */
record Disk(Path directory) {

    /** What is larger is somebody's real disk, and would take long. */
    private static final long MOST_BYTES = 4L << 30;

    private static final int STEP = 64 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Whether it is one of its own and small. */
    boolean mayBeFilled() throws IOException {
        FileStore store = Files.getFileStore(directory);
        return store.getTotalSpace() <= MOST_BYTES && !store.equals(Files.getFileStore(Path.of("/")));
    }

    /**
     * Leaves no byte free for so long, counted from when it is full, and until somebody felt it: what is reserved already may
     * take the writes of a slow machine for a while.
     *
     * @throws CommandFailure when nobody feels it for {@link #PATIENCE} more
     */
    void fill(Duration time, BooleanSupplier isFelt) throws IOException, InterruptedException {
        Path filler = directory.resolve("filler");
        try {
            fill(filler);
            long end = System.nanoTime() + time.toNanos();
            while (System.nanoTime() - end < 0 || !isFelt.getAsBoolean()) {
                if (System.nanoTime() - end > PATIENCE.toNanos()) {
                    throw new CommandFailure("The disk is full, and yet everything could be stored for %d s."
                            .formatted(time.plus(PATIENCE).toSeconds()));
                }
                Thread.sleep(100);
                // Again and again: what others give up is taken too.
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
