package dk.itu.minitwit.cli.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.itu.minitwit.cli.CommandFailure;
import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class DataFolderTest {

    @TempDir
    Path parent;

    @Test
    void is_made_with_everything_above_it() {
        DataFolder folder = DataFolder.of(parent.resolve("a/../b/data"));

        assertThat(folder.folder()).isEqualTo(parent.resolve("b/data")).isDirectory();
        assertThat(parent.resolve("a")).doesNotExist();
    }

    @Test
    void keeps_existing_files() throws IOException {
        Files.writeString(parent.resolve("file"), "precious");

        assertThat(DataFolder.of(parent).folder()).isEqualTo(parent);
        assertThat(parent.resolve("file")).hasContent("precious");
    }

    @Test
    void makes_a_password_once() {
        String password = DataFolder.of(parent).password();

        assertThat(password).matches("[0-9a-f]{48}");
        assertThat(DataFolder.of(parent).password()).isEqualTo(password);
        assertThat(DataFolder.of(parent.resolve("other")).password()).isNotEqualTo(password);
    }

    @Test
    void only_the_owner_reads_the_password() throws IOException {
        DataFolder folder = DataFolder.of(parent);
        String password = folder.password();

        assertThat(folder.passwordFile()).hasContent(password);
        assertThat(Files.getPosixFilePermissions(folder.passwordFile()))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        try (Stream<Path> files = Files.list(parent)) {
            assertThat(files).as("no copy of it").containsExactly(folder.passwordFile());
        }
    }

    @Test
    void one_process_at_a_time_holds_the_lock() throws IOException {
        FileLock lock = DataFolder.of(parent).lock().orElseThrow();
        try (LockHolder other = LockHolder.start(parent)) {
            assertThat(other.isInCharge()).isFalse();
        }

        lock.acquiredBy().close();

        try (LockHolder other = LockHolder.start(parent)) {
            assertThat(other.isInCharge()).isTrue();
            assertThat(DataFolder.of(parent).lock()).isEmpty();
        }
    }

    @Test
    void tells_whether_it_is_in_use_and_makes_nothing() throws IOException {
        DataFolder folder = new DataFolder(parent.resolve("nothing/there"));
        assertThat(folder.isInUse()).isFalse();
        assertThat(parent).isEmptyDirectory();

        DataFolder used = DataFolder.of(parent.resolve("used"));
        try (LockHolder other = LockHolder.start(used.folder())) {
            assertThat(other.isInCharge()).isTrue();
            assertThat(used.isInUse()).isTrue();
        }
        assertThat(used.isInUse()).isFalse();
    }

    @Test
    void the_lock_ends_with_a_killed_process() throws IOException {
        LockHolder other = LockHolder.start(parent);
        assertThat(other.isInCharge()).isTrue();

        other.close();

        FileLock lock = DataFolder.of(parent).lock().orElseThrow();
        lock.acquiredBy().close();
    }

    @Test
    void does_not_share_its_lock_with_other_folders() throws IOException {
        FileLock lock = DataFolder.of(parent.resolve("one")).lock().orElseThrow();
        try (LockHolder other = LockHolder.start(parent.resolve("other"))) {
            assertThat(other.isInCharge()).isTrue();
        }
        lock.acquiredBy().close();
    }

    @Test
    void says_that_it_cannot_be_made() throws IOException {
        Path file = Files.createFile(parent.resolve("file"));

        assertUnusable(file, () -> DataFolder.of(file));
        assertUnusable(file.resolve("data"), () -> DataFolder.of(file.resolve("data")));
    }

    @Test
    void says_that_it_cannot_be_written_to() throws IOException {
        DataFolder folder = DataFolder.of(parent);
        Files.createDirectory(parent.resolve("lock"));
        Files.createDirectory(folder.passwordFile());

        assertUnusable(parent, folder::lock);
        assertUnusable(parent, folder::password);
    }

    private static void assertUnusable(Path folder, Callable<?> work) {
        assertThatExceptionOfType(CommandFailure.class)
                .isThrownBy(work::call)
                .satisfies(failure -> assertThat(failure.getMessage())
                        .startsWith("Cannot write to the data directory " + folder
                                + ": make it writable, or give another --data DIR (")
                        .doesNotContain("\n"));
    }
}
