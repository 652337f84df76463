package dk.itu.minitwit.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** The directory of a server instance: a copy of the pristine configuration, recreated at each start. */
public final class InstanceFolder {

    private static final String[] COPIED = {"config", "lib", "docroot"};

    private InstanceFolder() {}

    /**
     * The instance's directory in the data directory. Payara's class loader does not support non-ASCII paths; for these
     * it is a temporary directory.
     */
    public static Path of(Path data, int port) throws IOException {
        Path folder = data.resolve("server-" + port).toAbsolutePath();
        return StandardCharsets.US_ASCII.newEncoder().canEncode(folder.toString())
                ? folder
                : Files.createTempDirectory("minitwit-" + port + "-");
    }

    /** Deletes a temporary directory. A directory in the data directory stays for diagnosis. */
    public static void end(Path instance, Path data) throws IOException {
        if (!instance.startsWith(data.toAbsolutePath())) {
            FolderDeletion.delete(instance);
        }
    }

    static void prepare(Path payara, Path instance) throws IOException {
        FolderDeletion.delete(instance);
        for (String folder : COPIED) {
            Files.createDirectories(instance.resolve(folder));
            Files.walkFileTree(payara.resolve(folder), new Copy(payara, instance));
        }
    }

    private static final class Copy extends SimpleFileVisitor<Path> {

        private final Path from;
        private final Path to;

        Copy(Path from, Path to) {
            this.from = from;
            this.to = to;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            Files.createDirectories(to.resolve(from.relativize(folder)));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.copy(file, to.resolve(from.relativize(file)));
            return FileVisitResult.CONTINUE;
        }
    }
}
