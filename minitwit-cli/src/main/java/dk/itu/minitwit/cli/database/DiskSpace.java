package dk.itu.minitwit.cli.database;

import dk.itu.minitwit.cli.CommandFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The space on the disk for a copy of a database. */
final class DiskSpace {

    private static final long MEBIBYTE = 1L << 20;
    /** PostgreSQL's default of max_wal_size, up to which the copy's log of writes grows. */
    private static final long LARGEST_LOG = 1024 * MEBIBYTE;

    private DiskSpace() {}

    /** @throws CommandFailure if a copy of the cluster does not fit on the directory's disk */
    static void require(Path cluster, Path folder) {
        try {
            require(
                    size(cluster.resolve("base")),
                    folder,
                    Files.getFileStore(folder).getUsableSpace());
        } catch (IOException failure) {
            throw new CommandFailure("Cannot measure the disk of " + folder + ": " + failure, failure);
        }
    }

    /** @param database the size of the database in bytes, as {@code free} of the disk */
    static void require(long database, Path folder, long free) {
        long needed = database + Math.min(database, LARGEST_LOG) + 64 * MEBIBYTE;
        if (free < needed) {
            throw new CommandFailure("The disk of " + folder + " has " + free / MEBIBYTE
                    + " MiB free, and the copy needs " + needed / MEBIBYTE + " MiB: free some. Nothing was changed.");
        }
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            // A running server deletes some meanwhile, which are 0 bytes then.
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
