package dk.itu.minitwit.cli.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** PostgreSQL's file {@code postmaster.pid} in a cluster's directory. Missing while the server does not run. */
public record PostmasterFile(Path cluster) {

    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    /** The server's process. */
    public Optional<ProcessHandle> process() {
        return lines().stream()
                .findFirst()
                .map(String::strip)
                .map(Long::valueOf)
                .flatMap(ProcessHandle::of);
    }

    /** The port of a server that accepts connections. */
    OptionalInt readyPort() {
        List<String> lines = lines();
        return lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready")
                ? OptionalInt.of(Integer.parseInt(lines.get(PORT_LINE).strip()))
                : OptionalInt.empty();
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(cluster.resolve("postmaster.pid"));
        } catch (IOException notYet) {
            return List.of();
        }
    }
}
