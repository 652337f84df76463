package dk.itu.minitwit.payara;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.Attributes.Name;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerJarTest {

    @TempDir
    Path folder;

    @Test
    void takes_the_first_of_several_entries_with_one_name() throws IOException {
        jar("a.jar", Map.of(), Map.of("p/Same.class", "first", "p/A.class", "a"));
        jar("b.jar", Map.of(), Map.of("p/Same.class", "second", "p/B.class", "b"));

        try (JarFile merged = merge("a.jar b.jar")) {
            assertThat(text(merged, "p/Same.class")).isEqualTo("first");
            assertThat(text(merged, "p/A.class")).isEqualTo("a");
            assertThat(text(merged, "p/B.class")).isEqualTo("b");
        }
    }

    @Test
    void joins_lists_that_are_read_from_all_jars() throws IOException {
        jar("a.jar", Map.of(), Map.of("META-INF/services/S", "one", "META-INF/hk2-locator/default", "[x]\n"));
        jar("b.jar", Map.of(), Map.of("META-INF/services/S", "two", "META-INF/hk2-locator/default", "[y]\n"));

        try (JarFile merged = merge("a.jar b.jar")) {
            assertThat(text(merged, "META-INF/services/S").lines()).containsExactly("one", "two");
            assertThat(text(merged, "META-INF/hk2-locator/default").lines()).containsExactly("[x]", "", "[y]");
        }
    }

    /** In one jar, the versions would count for all that is in it. */
    @Test
    void takes_classes_of_other_versions_from_jars_that_have_such_only() throws IOException {
        jar("a.jar", Map.of(Name.MULTI_RELEASE, "true"), Map.of("META-INF/versions/11/p/A.class", "new"));
        jar("b.jar", Map.of(), Map.of("META-INF/versions/11/p/B.class", "stray"));

        try (JarFile merged = merge("a.jar b.jar")) {
            assertThat(merged.isMultiRelease()).isTrue();
            assertThat(merged.getEntry("META-INF/versions/11/p/A.class")).isNotNull();
            assertThat(merged.getEntry("META-INF/versions/11/p/B.class")).isNull();
        }
    }

    @Test
    void leaves_manifests_modules_and_resource_adapters_out() throws IOException {
        jar("a.jar", Map.of(Name.IMPLEMENTATION_TITLE, "A"), Map.of("module-info.class", "m", "p/A.class", "a"));

        try (JarFile merged = merge("missing.rar a.jar")) {
            assertThat(merged.getEntry("module-info.class")).isNull();
            assertThat(merged.getManifest().getMainAttributes())
                    .doesNotContainKey(Name.IMPLEMENTATION_TITLE)
                    .containsEntry(Name.CLASS_PATH, "merged.jar");
        }
    }

    @Test
    void has_the_folders_that_libraries_look_for_and_the_same_bytes_each_time() throws IOException {
        jar("a.jar", Map.of(), Map.of("META-INF/x/y.xml", "y"));

        try (JarFile merged = merge("a.jar")) {
            assertThat(merged.stream().map(JarEntry::getName)).contains("META-INF/", "META-INF/x/");
        }
        byte[] before = Files.readAllBytes(folder.resolve("merged.jar"));
        merge("a.jar").close();
        assertThat(Files.readAllBytes(folder.resolve("merged.jar"))).isEqualTo(before);
    }

    private JarFile merge(String classPath) throws IOException {
        jar("first.jar", Map.of(Name.CLASS_PATH, classPath), Map.of("p/Start.class", "start"));
        Path merged = folder.resolve("merged.jar");
        ServerJar.main(new String[] {folder.resolve("first.jar").toString(), merged.toString()});
        return new JarFile(merged.toFile());
    }

    private void jar(String name, Map<Name, String> attributes, Map<String, String> entries) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Name.MANIFEST_VERSION, "1.0");
        attributes.forEach(manifest.getMainAttributes()::put);
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(folder.resolve(name)), manifest)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                jar.putNextEntry(new JarEntry(entry.getKey()));
                jar.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static String text(JarFile jar, String name) throws IOException {
        return new String(jar.getInputStream(jar.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }
}
