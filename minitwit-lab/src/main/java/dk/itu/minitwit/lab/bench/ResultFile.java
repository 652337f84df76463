package dk.itu.minitwit.lab.bench;

import dk.itu.minitwit.cli.CommandFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the results are written besides; what is there already is replaced. */
record ResultFile(Path path) {

    /**
     * To be called before anything is measured: it would be lost.
     *
     * @throws CommandFailure when the folder does not exist
     */
    void requireFolder() {
        if (!Files.isDirectory(path.toAbsolutePath().getParent())) {
            throw new CommandFailure("Cannot write " + path + ": there is no such directory.");
        }
    }

    /** @throws CommandFailure when it cannot be written */
    void write(Object report) {
        try {
            Files.writeString(path, report.toString());
        } catch (IOException e) {
            throw new CommandFailure("Cannot write " + path + " (" + e.getMessage() + ").", e);
        }
    }
}
