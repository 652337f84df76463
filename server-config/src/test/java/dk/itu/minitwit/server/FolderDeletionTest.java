package dk.itu.minitwit.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderDeletionTest {

    @TempDir
    Path directory;

    @Test
    void takes_all_that_is_in_the_folder_and_nothing_that_links_lead_to() throws IOException {
        Path kept = Files.createFile(
                Files.createDirectory(directory.resolve("kept")).resolve("file"));
        Path folder = directory.resolve("folder");
        Files.createDirectories(folder.resolve("a/b"));
        Files.createFile(folder.resolve("a/b/file"));
        Files.createSymbolicLink(folder.resolve("a/link"), kept.getParent());

        FolderDeletion.delete(folder);

        assertThat(folder).doesNotExist();
        assertThat(kept).exists();
    }

    @Test
    void needs_no_folder() throws IOException {
        FolderDeletion.delete(directory.resolve("missing"));

        assertThat(directory).isEmptyDirectory();
    }
}
