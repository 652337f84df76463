package dk.itu.minitwit.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {

    private static final byte[] CONTENT = "SELECT 1".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @AfterEach
    void restoreDefault() {
        URLConnection.setDefaultUseCaches("jar", true);
    }

    /** Payara closes the jars of all connections once it has booted, while the schema may still be migrated. */
    @Test
    void a_jar_can_be_read_while_the_server_closes_it() throws IOException {
        URL migration = jarEntry();
        // There are no libraries beside the classes of this module.
        assertThatThrownBy(() -> Launcher.main(new String[0])).isInstanceOf(NoSuchFileException.class);

        try (InputStream content = migration.openStream()) {
            ((JarURLConnection) migration.openConnection()).getJarFile().close();

            assertThat(content.readAllBytes()).isEqualTo(CONTENT);
        }
    }

    private URL jarEntry() throws IOException {
        Path jar = folder.resolve("schema.jar");
        try (ZipOutputStream entries = new ZipOutputStream(Files.newOutputStream(jar))) {
            entries.putNextEntry(new ZipEntry("V1.sql"));
            entries.write(CONTENT);
        }
        return URI.create("jar:" + jar.toUri() + "!/V1.sql").toURL();
    }
}
