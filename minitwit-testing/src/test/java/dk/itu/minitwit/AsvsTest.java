package dk.itu.minitwit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of security requirements (docs/security/asvs.tsv) is complete, and its evidence exists. */
class AsvsTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final String MET = "met";

    private record Row(String id, String level, String subject, String state, String evidence, String reason) {

        static Row of(String line) {
            String[] cells = line.split("\t", -1);
            assertThat(cells).as(line).hasSize(6);
            return new Row(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]);
        }
    }

    private final List<Row> rows;

    AsvsTest() throws IOException {
        try (Stream<String> lines = Files.lines(ROOT.resolve("docs/security/asvs.tsv"))) {
            rows = lines.skip(1).map(Row::of).toList();
        }
    }

    @Test
    void has_each_requirement_of_level_1_and_2_once() throws IOException {
        Map<String, String> levels = rows.stream().collect(Collectors.toMap(Row::id, Row::level));

        assertThat(levels).containsExactlyInAnyOrderEntriesOf(requirements());
    }

    @Test
    void states_are_explained() {
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.subject()).isNotBlank();
            assertThat(row.state()).isIn(MET, "not met", "not applicable");
            assertThat(row.state().equals(MET) ? row.evidence() : row.reason()).isNotBlank();
        });
    }

    @Test
    void evidence_exists() throws IOException {
        Map<String, List<Path>> tests = tests();

        assertThat(rows.stream()
                        .filter(row -> !row.evidence().isEmpty())
                        .flatMap(row -> Stream.of(row.evidence().split("; ")).map(item -> row.id() + " " + item))
                        .filter(item -> !exists(item.substring(item.indexOf(' ') + 1), tests)))
                .isEmpty();
    }

    /** @param item a test class or a file of the repository; after # a text in it, of a test class the name of a method or field */
    private static boolean exists(String item, Map<String, List<Path>> tests) {
        int mark = item.indexOf('#');
        String name = mark < 0 ? item : item.substring(0, mark);
        String text = mark < 0 ? "" : item.substring(mark + 1);
        boolean isFile = name.contains("/");
        return (isFile ? List.of(ROOT.resolve(name)) : tests.getOrDefault(name, List.of()))
                .stream()
                        .filter(Files::isRegularFile)
                        .map(AsvsTest::read)
                        .anyMatch(content -> isFile || text.isEmpty()
                                ? content.contains(text)
                                : content.contains(" " + text + "(") || content.contains(" " + text + " ="));
    }

    /** The test classes of all modules by their simple names. Some modules have tests of the same name. */
    private static Map<String, List<Path>> tests() throws IOException {
        try (Stream<Path> modules = Files.list(ROOT)) {
            return modules.map(module -> module.resolve("src/test/java"))
                    .filter(Files::isDirectory)
                    .flatMap(AsvsTest::files)
                    .filter(file -> file.toString().matches(".*(Test|IT)\\.java"))
                    .collect(Collectors.groupingBy(
                            file -> file.getFileName().toString().replace(".java", "")));
        }
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList().stream();
        } catch (IOException unreadable) {
            throw new AssertionError(folder.toString(), unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new AssertionError(file.toString(), unreadable);
        }
    }

    /** The standard's requirements of level 1 and 2, with their levels. */
    private static Map<String, String> requirements() throws IOException {
        Properties sections = new Properties();
        try (InputStream levels = AsvsTest.class.getResourceAsStream("/asvs-levels.properties")) {
            sections.load(levels);
        }
        Map<String, String> requirements = new TreeMap<>();
        sections.stringPropertyNames().forEach(section -> {
            String levels = sections.getProperty(section);
            IntStream.range(0, levels.length())
                    .filter(i -> levels.charAt(i) != '3')
                    .forEach(i -> requirements.put(section + '.' + (i + 1), levels.substring(i, i + 1)));
        });
        return requirements;
    }
}
