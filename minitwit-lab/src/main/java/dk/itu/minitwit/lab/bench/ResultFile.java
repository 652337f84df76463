package dk.itu.minitwit.lab.bench;

import dk.itu.minitwit.cli.CommandFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of results; an existing one is replaced. */
record ResultFile(Path path) {

    /**
     * Checks the directory. Called before the measurement, which would otherwise be lost.
     *
     * @throws CommandFailure if the directory does not exist
     */
    void requireFolder() {
        Path folder = path.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new CommandFailure("Cannot write " + path + ": there is no such directory.");
        }
    }

    /** @throws CommandFailure if the file cannot be written */
    void write(Object report) {
        try {
            Files.writeString(path, report.toString());
        } catch (IOException e) {
            throw new CommandFailure("Cannot write " + path + " (" + e.getMessage() + ").", e);
        }
    }
}
