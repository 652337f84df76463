package dk.itu.minitwit.cli.database;

import dk.itu.minitwit.cli.CommandFailure;
import dk.itu.minitwit.cli.RowProgress;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Copies an embedded database row by row into a cluster of this MiniTwit's PostgreSQL, beside it or in its place. The
 * old one stays as it is in every case.
 *
 * @param earlier where the PostgreSQL of an older database is ({@link EarlierPrograms#find}), or null
 * @param bundled the directory with {@code bin} of this MiniTwit's PostgreSQL
 */
record DatabaseUpgrade(DataFolder folder, Path earlier, Path bundled, RowProgress progress) {

    /**
     * Copies the database of a running or stopped MiniTwit into a new data directory.
     *
     * @return a line for the operator
     * @throws CommandFailure if the target has a database, or the copy fails
     */
    String copyTo(DataFolder target) {
        if (target.hasCluster()) {
            throw new CommandFailure(target.folder()
                    + " has a database already: give another directory by --to DIR. Nothing was changed.");
        }
        return copy(target, made -> {
            new ClusterSwap(target).put(made);
            return "Copied into " + target.folder() + ". Try it: ./minitwit run --data " + target.folder()
                    + " --port N";
        });
    }

    /** Does all that {@link #run} does, with a running or stopped MiniTwit, but removes the new database again. */
    String rehearse() {
        return copy(folder, made -> "The rehearsal succeeded. Nothing was changed.");
    }

    /**
     * Replaces the database by the copy, and keeps it beside that.
     *
     * @return a line for the operator
     * @throws CommandFailure if a MiniTwit runs, or the copy fails
     */
    String run() {
        FileLock lock = lock();
        try {
            ClusterSwap swap = new ClusterSwap(folder);
            swap.resume();
            MajorVersion.requireOlder(folder, bundled);
            swap.requirePlace();
            DiskSpace.require(folder.cluster(), folder.folder());
            try (CopiedDatabase source = start();
                    NewCluster made = NewCluster.begin(folder, bundled)) {
                fill(made, source, true);
                Path kept = swap.to(made.complete());
                return "The database is of PostgreSQL " + MajorVersion.of(folder.cluster())
                        + " now. The old one is kept in "
                        + kept
                        + ": delete it when it is no longer needed. The way back, which loses what is written from"
                        + " now on: ./minitwit database upgrade --back --data " + folder.folder();
            }
        } finally {
            EmbeddedPostgres.release(lock);
        }
    }

    /**
     * Puts the database back that the last upgrade replaced, and keeps the present one.
     *
     * @return a line for the operator
     * @throws CommandFailure if there is none, or a MiniTwit runs
     */
    String back() {
        FileLock lock = lock();
        try {
            ClusterSwap swap = new ClusterSwap(folder);
            swap.resume();
            Path before = swap.before()
                    .orElseThrow(() -> new CommandFailure("There is no database of an older PostgreSQL in "
                            + folder.folder() + ": nothing to go back to. Nothing was changed."));
            swap.requirePlace();
            // Left behind by a killed MiniTwit
            new PostgresProcess(folder, bundled).stopAndWait();
            Path kept = swap.to(before);
            return "The database is of PostgreSQL " + MajorVersion.of(folder.cluster()) + " again: start the earlier"
                    + " MiniTwit. Rows written since the upgrade are in " + kept + " only.";
        } finally {
            EmbeddedPostgres.release(lock);
        }
    }

    @FunctionalInterface
    private interface Use {
        String of(NewCluster made);
    }

    private String copy(DataFolder target, Use use) {
        Optional<FileLock> lock = folder.lock();
        try {
            if (lock.isPresent()) {
                new ClusterSwap(folder).resume();
            }
            if (target.equals(folder)) {
                MajorVersion.requireOlder(folder, bundled);
            }
            DiskSpace.require(folder.cluster(), target.folder());
            try (CopiedDatabase source = lock.isPresent() ? start() : CopiedDatabase.running(folder);
                    NewCluster made = NewCluster.begin(target, bundled)) {
                fill(made, source, false);
                return use.of(made);
            }
        } finally {
            lock.ifPresent(EmbeddedPostgres::release);
        }
    }

    private void fill(NewCluster made, CopiedDatabase source, boolean last) {
        try (Connection from = source.connect()) {
            int tables = made.fill(from, source.alone(), progress);
            progress.note("The " + tables + " tables are the same in both.");
            if (last) {
                // While its tables are locked: no write comes after the copy.
                source.close();
            }
        } catch (SQLException failure) {
            throw CommandFailure.because("Cannot copy the database, which is unchanged", failure);
        }
    }

    private CopiedDatabase start() {
        int version = MajorVersion.of(folder.cluster());
        return CopiedDatabase.start(
                folder, version == MajorVersion.ofPrograms(bundled) ? bundled : EarlierPrograms.find(earlier, version));
    }

    private FileLock lock() {
        return folder.lock()
                .orElseThrow(() -> new CommandFailure("The data directory " + folder.folder()
                        + " is in use by a MiniTwit: stop it first. Nothing was changed."));
    }
}
