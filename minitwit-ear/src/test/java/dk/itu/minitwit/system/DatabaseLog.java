package dk.itu.minitwit.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The log of an embedded database. */
final class DatabaseLog {

    private static final int POLL_MILLIS = 20;
    private static final int POLLS = 500;

    private DatabaseLog() {}

    /** The whole log, as soon as it contains the text, or after ten seconds. */
    static String having(String text, Path data) {
        for (int poll = 0; poll < POLLS && !in(data).contains(text); poll++) {
            MiniTwitProcess.pause(POLL_MILLIS);
        }
        return in(data);
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
