package dk.itu.minitwit.system;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Input data that is not part of the project. Tests that need it are skipped without it. */
final class SharedData {

    private SharedData() {}

    static Optional<Path> find(String name) {
        return Optional.of(Path.of(System.getProperty("minitwit.shared"), "data", name))
                .filter(Files::isReadable);
    }

    /** Skips the test without it. */
    static Path file(String name) {
        Optional<Path> file = find(name);
        assumeTrue(file.isPresent(), () -> "Skipped: it needs the shared data file " + name);
        return file.get();
    }

    /** A small scenario of the project's own. */
    static Path smallScenario() {
        return Path.of(System.getProperty("minitwit.home"))
                .resolve("../../../minitwit-lab/src/test/resources/dk/itu/minitwit/lab/simulate/small-scenario.tsv")
                .normalize();
    }
}
