package dk.itu.minitwit.lab.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.Await;
import dk.itu.minitwit.cli.http.BaseUrl;
import dk.itu.minitwit.lab.simulator.FakeServer;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class InterruptionTest {

    @TempDir
    Path directory;

    @Test
    @Timeout(60)
    void sums_up_when_it_is_interrupted() throws IOException, InterruptedException {
        try (FakeServer server = FakeServer.answering(204)) {
            Process process = start(server.url(), Actions.smallScenario().toString(), "--speed=0.001");
            try {
                Await.until("a request", () -> !server.requests().isEmpty());
                process.toHandle().destroy();

                assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            } finally {
                process.destroyForcibly();
            }
        }

        assertThat(directory.resolve("out")).content().contains(" of 60, stopped", "latency");
        assertThat(directory.resolve("err")).content().doesNotContain("Exception");
    }

    private Process start(String... arguments) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        ProcessBuilder builder = new ProcessBuilder(java.toString(), "-cp", classPath(), Main.class.getName());
        builder.command().addAll(List.of(arguments));
        return builder.redirectOutput(directory.resolve("out").toFile())
                .redirectError(directory.resolve("err").toFile())
                .start();
    }

    private static String classPath() {
        return Stream.of(Main.class, SimulateCommand.class, BaseUrl.class, CommandLine.class, Histogram.class)
                .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                .map(location -> Path.of(URI.create(location.toString())).toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** The main class of the process under test. */
    static final class Main {

        private Main() {}

        public static void main(String[] arguments) {
            System.exit(new CommandLine(new SimulateCommand()).execute(arguments));
        }
    }
}
