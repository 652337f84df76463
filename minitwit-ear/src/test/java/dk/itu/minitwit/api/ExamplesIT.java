package dk.itu.minitwit.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples in docs/api.md, run as they stand there, with another address and user. */
class ExamplesIT extends ApiCases {

    private static final Path DOCUMENT = Path.of("../docs/api.md");
    private static final String USER = "Ada Birk";
    private static final int LIMIT_SECONDS = 60;

    @TempDir
    Path folder;

    @Test
    void of_curl() throws Exception {
        assumeInstalled("curl");
        run("sh", "Hello from curl", "sh", "-eu");
    }

    @Test
    void of_python() throws Exception {
        assumeInstalled("python3");
        run("python", "Hello from Python", "python3");
    }

    @Test
    void of_java() throws Exception {
        run(
                "java",
                "Hello from Java",
                Path.of(System.getProperty("java.home"), "bin", "java").toString());
    }

    private void run(String language, String message, String... command) throws Exception {
        String name = freshName();
        Path program = folder.resolve("Example." + language);
        Files.writeString(
                program,
                example(language)
                        .replace("http://localhost:8080/api", api.root().toString())
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

    private static String example(String language) throws IOException {
        Matcher block =
                Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(DOCUMENT));
        assertThat(block.find()).as("an example in " + language).isTrue();
        return block.group(1);
    }

    private static void assumeInstalled(String program) {
        assumeTrue(
                Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .anyMatch(directory -> Files.isExecutable(Path.of(directory, program))),
                program + " is not installed");
    }
}
