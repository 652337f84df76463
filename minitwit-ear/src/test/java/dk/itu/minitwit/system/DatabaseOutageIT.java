package dk.itu.minitwit.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database goes away under traffic and comes back. */
class DatabaseOutageIT {

    private static final int REQUESTS = 12;
    private static final int PAUSE_MILLIS = 250;

    @TempDir
    Path data;

    @Test
    void is_told_at_once_and_mended_by_itself() throws Exception {
        try (MiniTwitProcess minitwit = MiniTwitProcess.start(Launch.of(data))) {
            Http.post(minitwit.baseUrl() + "/api/register", "{\"username\":\"Ann\",\"email\":\"a@b\",\"pwd\":\"p\"}");
            assertThat(post(minitwit, "before").statusCode()).isEqualTo(204);

            // Without this file it cannot be started again.
            Path elsewhere = data.resolve("pg_control");
            Files.move(controlFile(), elsewhere);
            crashDatabase();
            for (int i = 0; i < REQUESTS; i++) {
                assertUnavailable(minitwit);
            }

            Files.move(elsewhere, controlFile());
            awaitRecovery(minitwit);
            assertThat(post(minitwit, "after").statusCode()).isEqualTo(204);
            assertThat(Http.get(minitwit.baseUrl() + "/Ann").body()).contains("before", "after");
        }
    }

    private static void assertUnavailable(MiniTwitProcess minitwit) {
        HttpResponse<String> api = post(minitwit, "meanwhile");
        assertThat(api.statusCode()).isEqualTo(503);
        assertThat(api.headers().firstValue("Retry-After")).isPresent();
        assertThat(api.body()).startsWith("{\"status\":503,");
        HttpResponse<String> page = Http.get(minitwit.baseUrl() + "/public");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("Back in a moment").doesNotContain("Exception");
        assertThat(Http.get(minitwit.baseUrl() + "/health/ready").statusCode()).isEqualTo(503);
        assertThat(Http.get(minitwit.baseUrl() + "/health/live").statusCode()).isEqualTo(200);
        MiniTwitProcess.pause(PAUSE_MILLIS);
    }

    private static HttpResponse<String> post(MiniTwitProcess minitwit, String text) {
        return Http.post(minitwit.baseUrl() + "/api/msgs/Ann?latest=1", "{\"content\":\"" + text + "\"}");
    }

    private static void awaitRecovery(MiniTwitProcess minitwit) {
        long deadline = System.nanoTime() + Http.LIMIT.toNanos();
        while (Http.get(minitwit.baseUrl() + "/health/ready").statusCode() != 200) {
            assertThat(System.nanoTime()).as("recovers by itself").isLessThan(deadline);
            MiniTwitProcess.pause(PAUSE_MILLIS);
        }
    }

    /** As the power cut does. */
    private void crashDatabase() throws IOException {
        long postmaster = Long.parseLong(
                Files.readAllLines(cluster().resolve("postmaster.pid")).get(0));
        ProcessHandle process = ProcessHandle.of(postmaster).orElseThrow();
        List<ProcessHandle> family = new ArrayList<>(process.children().toList());
        process.destroyForcibly();
        family.forEach(ProcessHandle::destroyForcibly);
        process.onExit().join();
        family.forEach(child -> child.onExit().join());
    }

    private Path controlFile() {
        return cluster().resolve("global/pg_control");
    }

    private Path cluster() {
        return data.resolve("postgresql");
    }
}
