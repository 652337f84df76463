package dk.itu.minitwit.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

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
        Files.createDirectories(instance);
        for (String folder : COPIED) {
            try (Stream<Path> files = Files.walk(payara.resolve(folder))) {
                for (Path file : (Iterable<Path>) files::iterator) {
                    Files.copy(file, instance.resolve(payara.relativize(file)));
                }
            }
        }
    }
}
