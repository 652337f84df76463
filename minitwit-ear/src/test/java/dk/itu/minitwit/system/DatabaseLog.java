package dk.itu.minitwit.system;

import dk.itu.minitwit.Await;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** The log of an embedded database. */
final class DatabaseLog {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private DatabaseLog() {}

    /** All of it, as soon as it has this: another process writes it. */
    static String having(String text, Path data) {
        return Await.until("the database logs " + text, LIMIT, () -> in(data), log -> log.contains(text));
    }

    private static String in(Path data) {
        try (Stream<Path> files = Files.list(data.resolve("postgresql/log"))) {
            StringBuilder text = new StringBuilder();
            for (Path file : files.toList()) {
                text.append(Files.readString(file));
            }
            return text.toString();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
