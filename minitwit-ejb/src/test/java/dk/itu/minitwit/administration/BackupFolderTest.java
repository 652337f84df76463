package dk.itu.minitwit.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupFolderTest {

    private static final Instant MADE = Instant.parse("2026-11-30T02:31:00Z");
    private static final Instant RESTORED = Instant.parse("2026-10-01T12:00:00Z");

    @TempDir
    Path folder;

    private Optional<Backups> read() {
        BackupFolder backups = new BackupFolder();
        backups.folder = Optional.of(folder.toString());
        return backups.read();
    }

    /** As docker/postgres/backup writes it. */
    private void write(int failed) throws IOException {
        Files.writeString(folder.resolve("backup.prom"), """
                # HELP minitwit_backup_completed_timestamp_seconds Completion time of the newest backup.
                # TYPE minitwit_backup_completed_timestamp_seconds gauge
                minitwit_backup_completed_timestamp_seconds{type="full"} %d
                minitwit_backup_duration_seconds 7
                minitwit_backup_failed %d
                """.formatted(MADE.getEpochSecond(), failed));
    }

    @Test
    void tells_when_a_backup_was_made_and_one_restored() throws IOException {
        write(0);
        Files.setLastModifiedTime(Files.createFile(folder.resolve("restore-proven")), FileTime.from(RESTORED));

        assertThat(read()).contains(new Backups(MADE, false, RESTORED));
    }

    @Test
    void tells_that_the_last_attempt_failed() throws IOException {
        write(1);

        assertThat(read()).contains(new Backups(MADE, true, null));
    }

    @Test
    void tells_that_there_is_none() {
        assertThat(read()).contains(new Backups(null, false, null));
    }

    @Test
    void knows_nothing_without_a_folder() {
        BackupFolder none = new BackupFolder();
        none.folder = Optional.empty();
        assertThat(none.read()).isEmpty();
        none.folder = Optional.of(folder.resolve("absent").toString());
        assertThat(none.read()).isEmpty();
    }
}
