package dk.itu.minitwit.system;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Input data that is not part of the project. Tests that need it are skipped without it. */
final class SharedData {

    private SharedData() {}

    static Path file(String name) {
        Path file = Path.of(System.getProperty("minitwit.shared"), "data", name);
        assumeTrue(Files.isReadable(file), () -> "Skipped: it needs the shared data file " + file);
        return file;
    }

    /** A small scenario of the project's own. */
    static Path smallScenario() {
        return Path.of(System.getProperty("minitwit.home"))
                .resolve("../../../minitwit-lab/src/test/resources/dk/itu/minitwit/lab/simulate/small-scenario.tsv")
                .normalize();
    }
}
