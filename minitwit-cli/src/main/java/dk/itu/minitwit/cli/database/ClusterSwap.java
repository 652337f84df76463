package dk.itu.minitwit.cli.database;

import dk.itu.minitwit.cli.CommandFailure;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Replaces the cluster of a data directory by one of another major version, and keeps the old one beside it as {@code
 * postgresql-17}. No server may run on either.
 */
record ClusterSwap(DataFolder folder) {

    private static final String KEPT = "postgresql-";

    /** Kept clusters, that of the oldest major version first. */
    List<Path> kept() {
        try (Stream<Path> files = Files.list(folder.folder())) {
            return files.filter(
                            file -> folder.folder().relativize(file).toString().matches(KEPT + "\\d+"))
                    .filter(file -> Files.exists(file.resolve(MajorVersion.FILE)))
                    .sorted(Comparator.comparingInt(MajorVersion::of))
                    .toList();
        } catch (IOException none) {
            return List.of();
        }
    }

    /** @throws CommandFailure if clusters were kept, in whose presence a new and empty one is not wanted */
    void requireNone() {
        kept().stream().findFirst().ifPresent(one -> {
            throw new CommandFailure("The database in " + folder.folder() + " is missing, but " + one
                    + " is there: a change of the version was interrupted. Put it back: mv " + one + " "
                    + folder.cluster());
        });
    }

    /** Puts the old cluster back if an earlier swap was interrupted between its two steps. */
    void resume() {
        if (!folder.hasCluster()) {
            kept().stream().findFirst().ifPresent(one -> move(one, folder.cluster()));
        }
    }

    /** Where the present cluster would be kept. */
    Path place() {
        return folder.folder().resolve(KEPT + MajorVersion.of(folder.cluster()));
    }

    /** @throws CommandFailure if another one is kept there */
    void requirePlace() {
        if (Files.exists(place())) {
            throw new CommandFailure(place() + " is in the way, the database of an earlier upgrade:"
                    + " delete it, or move it out of the data directory.");
        }
    }

    /** Puts a new cluster into a data directory without one. */
    void put(NewCluster made) {
        move(made.complete(), folder.cluster());
    }

    /** Returns where the old cluster is now. */
    Path to(Path replacement) {
        requirePlace();
        Path place = place();
        move(folder.cluster(), place);
        move(replacement, folder.cluster());
        return place;
    }

    /** The newest kept cluster that is older than the present one. */
    Optional<Path> before() {
        int present = MajorVersion.of(folder.cluster());
        return kept().stream().filter(one -> MajorVersion.of(one) < present).reduce((older, newer) -> newer);
    }

    /** In one step, and on the disk before the next one. */
    private void move(Path from, Path to) {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
            try (FileChannel directory = FileChannel.open(folder.folder(), StandardOpenOption.READ)) {
                directory.force(true);
            }
        } catch (IOException failure) {
            throw new CommandFailure("Cannot move " + from + " to " + to + ": " + failure, failure);
        }
    }
}
