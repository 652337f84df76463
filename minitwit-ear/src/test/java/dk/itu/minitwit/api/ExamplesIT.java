package dk.itu.minitwit.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dk.itu.minitwit.system.MiniTwitProcess;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples in docs/api.md, run as they stand there, with another address and user. */
@OwnInstallation
class ExamplesIT extends ApiCases {

    private static final Path DOCUMENT = Path.of("../docs/api.md");
    private static final String USER = "Ada Birk";
    private static final int LIMIT_SECONDS = 60;

    /** The places of the examples of each API. */
    private static final int SIMULATOR = 0;

    private static final int V1 = 1;

    @TempDir
    Path folder;

    @ArquillianResource
    private MiniTwitProcess minitwit;

    @ParameterizedTest
    @ValueSource(ints = {SIMULATOR, V1})
    void of_curl(int part) throws Exception {
        assumeInstalled("curl");
        run(part, "sh", "Hello from curl", "sh", "-eu");
    }

    @ParameterizedTest
    @ValueSource(ints = {SIMULATOR, V1})
    void of_python(int part) throws Exception {
        assumeInstalled("python3");
        run(part, "python", "Hello from Python", "python3");
    }

    @ParameterizedTest
    @ValueSource(ints = {SIMULATOR, V1})
    void of_java(int part) throws Exception {
        run(
                part,
                "java",
                "Hello from Java",
                Path.of(System.getProperty("java.home"), "bin", "java").toString());
    }

    private void run(int part, String language, String message, String... command) throws Exception {
        String name = part == V1 ? user() : freshName();
        String key = part == V1 ? V1Api.key(minitwit.database(), name, "read", "write") : "";
        Path program = folder.resolve("Example." + language);
        Files.writeString(
                program,
                example(part, language)
                        .replace("http://localhost:8080/api", api.root().toString())
                        .replace(
                                "http://localhost:8080",
                                api.root().resolve("/").toString().replaceFirst("/$", ""))
                        .replace("mtw_your_key", key)
                        .replace(USER, name)
                        .replace(SimulatorApi.segment(USER), SimulatorApi.segment(name)));
        Path output = folder.resolve("output");

        Process process = new ProcessBuilder(Stream.concat(Stream.of(command), Stream.of(program.toString()))
                        .toList())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();

        assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(output)).isZero();
        assertThat(Files.readString(output)).contains(message, name);
        assertThat(api.messagesBy(name)).isEqualTo(List.of(message));
    }

    private static String example(int part, String language) throws IOException {
        Matcher block =
                Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(DOCUMENT));
        List<String> examples = block.results().map(example -> example.group(1)).toList();
        assertThat(examples).as("examples in " + language).hasSizeGreaterThan(part);
        return examples.get(part);
    }

    private static void assumeInstalled(String program) {
        assumeTrue(
                Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .anyMatch(directory -> Files.isExecutable(Path.of(directory, program))),
                program + " is not installed");
    }
}
