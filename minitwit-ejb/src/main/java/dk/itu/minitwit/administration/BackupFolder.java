package dk.itu.minitwit.administration;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The folder in which the service {@code backup} of the containers writes the result of the last backup as metrics, {@code backup.prom}. The time of its file
 * {@code restore-proven} is that of the last restore.
 */
@Dependent
class BackupFolder {

    private static final Pattern MADE =
            Pattern.compile("^minitwit_backup_completed_timestamp_seconds\\S* (\\d{1,12})$", Pattern.MULTILINE);
    private static final Pattern GOOD = Pattern.compile("^minitwit_backup_failed 0$", Pattern.MULTILINE);

    @Inject
    @ConfigProperty(name = "minitwit.backup-state")
    Optional<String> folder;

    /** @return empty without a folder, as outside of containers */
    Optional<Backups> read() {
        return folder.map(Path::of).filter(Files::isDirectory).map(BackupFolder::read);
    }

    private static Backups read(Path folder) {
        try {
            String metrics = text(folder.resolve("backup.prom"));
            Matcher made = MADE.matcher(metrics);
            return new Backups(
                    made.find() ? Instant.ofEpochSecond(Long.parseLong(made.group(1))) : null,
                    !metrics.isEmpty() && !GOOD.matcher(metrics).find(),
                    modified(folder.resolve("restore-proven")));
        } catch (IOException unreadable) {
            throw new IllegalStateException("Cannot read the state of the backups in " + folder, unreadable);
        }
    }

    private static String text(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException none) {
            return "";
        }
    }

    private static Instant modified(Path file) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (NoSuchFileException none) {
            return null;
        }
    }
}
