package dk.itu.minitwit.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The collector rarely marks the old generation during many requests (ADR 033). Opt-in: it tests the JVM. */
@Tag("opt-in")
class HeapTest {

    /**
     * With the JVM's defaults 20 times on Java 25 and 31 on 17; without the survivor space 9 and 80; as configured 0 to
     * 3.
     */
    private static final int SELDOM = 5;

    @Test
    void live_objects_are_seldom_marked_under_load() throws IOException, InterruptedException {
        List<String> log = logOf(Crowd.class);

        assertThat(log).anyMatch(line -> line.contains("Pause Young"));
        assertThat(log.stream().filter(line -> line.endsWith("Concurrent Mark Cycle")))
                .hasSizeLessThan(SELDOM);
        assertThat(log).noneMatch(line -> line.contains("Pause Full (G1"));
    }

    private static List<String> logOf(Class<?> main) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "@" + Path.of("src", "main", "config", "java.options"),
                        "-Xlog:gc",
                        "-cp",
                        Path.of("target", "test-classes").toString(),
                        main.getName())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output.lines().toList();
    }

    /**
     * Allocates memory like an overloaded server: permanent data, and data per request that lives for some thousand
     * requests.
     */
    static final class Crowd {

        private static final int FOR_EACH = 10_000;
        private static final int FOR_GOOD = 85_000_000 / FOR_EACH;
        private static final int UNDER_WAY = 18_000_000 / FOR_EACH;
        private static final int REQUESTS = 800_000;

        private Crowd() {}

        public static void main(String[] args) {
            List<byte[]> forGood = new ArrayList<>();
            while (forGood.size() < FOR_GOOD) {
                forGood.add(new byte[FOR_EACH]);
            }
            System.gc();
            byte[][] underWay = new byte[UNDER_WAY][];
            for (int i = 0; i < REQUESTS; i++) {
                underWay[i % UNDER_WAY] = new byte[FOR_EACH];
            }
            if (forGood.size() + underWay.length != FOR_GOOD + UNDER_WAY) {
                throw new IllegalStateException("Both have to live until here");
            }
        }
    }
}
