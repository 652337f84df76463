package dk.itu.minitwit.cli.database;

import dk.itu.minitwit.cli.CommandFailure;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/** The data directory: the embedded database, its password and its lock. */
record DataFolder(Path folder) {

    private static final int PASSWORD_BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    /** @throws CommandFailure if the directory cannot be created */
    static DataFolder of(Path path) {
        Path folder = path.toAbsolutePath().normalize();
        try {
            Files.createDirectories(folder);
        } catch (IOException failure) {
            throw unusable(folder, failure);
        }
        return new DataFolder(folder);
    }

    /** @throws CommandFailure if the directory has no embedded database. Creates nothing. */
    static DataFolder existing(Path path) {
        DataFolder folder = new DataFolder(path.toAbsolutePath().normalize());
        if (!folder.hasCluster() && new ClusterSwap(folder).kept().isEmpty()) {
            throw new CommandFailure("There is no embedded database in " + folder.folder()
                    + ": give the data directory of a MiniTwit by --data DIR.");
        }
        return folder;
    }

    boolean hasCluster() {
        return Files.exists(cluster().resolve(MajorVersion.FILE));
    }

    Path cluster() {
        return folder.resolve("postgresql");
    }

    Path startLog() {
        return folder.resolve("postgresql-start.log");
    }

    /** Locks the directory until this process ends or the lock is closed; empty if another process holds the lock. */
    Optional<FileLock> lock() {
        try {
            FileChannel channel = FileChannel.open(
                    lockFile(), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
            }
            return Optional.ofNullable(lock);
        } catch (IOException failure) {
            throw unusable(folder, failure);
        }
    }

    /** Whether another process holds the lock. Creates no file. */
    boolean isInUse() {
        try (FileChannel channel = FileChannel.open(lockFile(), StandardOpenOption.WRITE)) {
            return channel.tryLock() == null;
        } catch (NoSuchFileException none) {
            return false;
        } catch (IOException failure) {
            throw unusable(folder, failure);
        }
    }

    private Path lockFile() {
        return folder.resolve("lock");
    }

    /** The password of the database; generated at first use, readable by its owner only. */
    String password() {
        Path file = passwordFile();
        try {
            if (!Files.exists(file)) {
                byte[] random = new byte[PASSWORD_BYTES];
                RANDOM.nextBytes(random);
                // Atomic: after a crash, half a password would make the database inaccessible.
                Path made = Files.createTempFile(folder, "password", "", OWNER_ONLY);
                Files.writeString(made, HexFormat.of().formatHex(random));
                Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
            }
            return Files.readString(file);
        } catch (IOException failure) {
            throw unusable(folder, failure);
        }
    }

    Path passwordFile() {
        return folder.resolve("database-password");
    }

    private static CommandFailure unusable(Path folder, IOException failure) {
        return new CommandFailure(
                "Cannot write to the data directory " + folder + ": make it writable, or give another --data DIR ("
                        + failure.getMessage() + ").",
                failure);
    }
}
