package dk.itu.minitwit.arquillian;

import dk.itu.minitwit.server.FolderDeletion;
import dk.itu.minitwit.system.Launch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files of a run: the application and a data directory. */
record RunFolder(Path path) {

    static RunFolder create() throws IOException {
        Path runs = Files.createDirectories(Launch.target().resolve("runs"));
        return new RunFolder(Files.createTempDirectory(runs, "run-"));
    }

    Path ear() {
        return path.resolve("minitwit.ear");
    }

    Path data() {
        return path.resolve("data");
    }

    /** The log of the run is elsewhere and stays. */
    void delete() {
        try {
            FolderDeletion.delete(path);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
