package dk.itu.minitwit.cli.legacy;

import static dk.itu.minitwit.cli.legacy.LegacyFixture.HASH;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults of the file as a whole. */
class SqliteFileTest extends OpeningFixture {

    @Test
    void rejects_a_missing_file() {
        assertRefused("there is no such file");
    }

    @Test
    void rejects_a_directory() throws IOException {
        Files.createDirectory(path);

        assertRefused("it is a directory");
    }

    @Test
    void rejects_an_empty_file() throws IOException {
        Files.createFile(path);

        assertRefused("it is empty");
    }

    @Test
    void rejects_a_text_file() throws IOException {
        Files.writeString(path, "user_id,username,email,pw_hash\n");

        assertRefused("it is not an SQLite database");
    }

    @Test
    void rejects_a_truncated_file() throws Exception {
        large();
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() / 2);
        }

        assertRefused("it is damaged");
    }

    @Test
    void rejects_a_file_that_lost_its_last_byte() throws Exception {
        large();
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() - 1);
        }

        assertRefused("it is damaged (its last page is incomplete)");
    }

    @Test
    void rejects_overwritten_pages() throws Exception {
        large();
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
            byte[] noise = new byte[5000];
            Arrays.fill(noise, (byte) 0xA5);
            channel.write(ByteBuffer.wrap(noise), channel.size() / 2);
        }

        assertRefused("it is damaged");
    }

    @Test
    void rejects_a_damaged_header() throws Exception {
        large();
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.seek(16);
            file.write(new byte[80]);
        }

        assertRefused("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-wal", "-journal"})
    void rejects_a_file_whose_last_changes_are_beside_it(String suffix) throws Exception {
        LegacyFixture.create(path).user(1, "Ada");
        Files.writeString(directory.resolve(path.getFileName() + suffix), "changes");

        assertRefused("its last changes are still in old 100% #1?.db" + suffix);
    }

    @Test
    void leaves_the_file_and_its_directory_as_they_are() throws Exception {
        LegacyFixture.create(path).user(1, "Ada", HASH).sql("PRAGMA journal_mode = WAL");
        byte[] before = Files.readAllBytes(path);

        try (LegacyFile file = open()) {
            assertThat(file.read(LegacyTable.USERS, silent(), user -> {})).isEqualTo(1);
            try (Stream<Path> files = Files.list(directory)) {
                assertThat(files).containsExactly(path);
            }
        }

        assertThat(path).hasBinaryContent(before);
    }

    private void large() throws SQLException {
        LegacyFixture legacy = LegacyFixture.create(path).user(1, "Ada");
        legacy.sql("""
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000)
            INSERT INTO message SELECT i, 1, 'message number ' || i, 1200000000 + i, 0 FROM n
            """);
    }
}
