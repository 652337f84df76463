package dk.itu.minitwit.system;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.Await;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database goes down under traffic and comes back. */
class DatabaseOutageIT {

    private static final int REQUESTS = 12;
    private static final int PAUSE_MILLIS = 250;

    private static final String WAITING =
            "SELECT count(*) FROM pg_stat_activity" + " WHERE usename = current_user AND wait_event_type = 'Lock'";

    /** Terminates the application's idle connections; the application is not notified. */
    private static final String END_IDLE = "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
            + " WHERE usename = current_user AND state = 'idle' AND pid <> pg_backend_pid()";

    @TempDir
    static Path data;

    private static MiniTwitProcess minitwit;

    @BeforeAll
    static void start() {
        minitwit = MiniTwitProcess.start(Launch.of(data));
        Http.post(minitwit.baseUrl() + "/api/register", "{\"username\":\"Ann\",\"email\":\"a@b\",\"pwd\":\"p\"}");
    }

    @AfterAll
    static void stop() {
        minitwit.close();
    }

    @Test
    void is_told_at_once_and_mended_by_itself() throws Exception {
        assertThat(post("before").statusCode()).isEqualTo(204);

        // Without this file it cannot be started again.
        Path elsewhere = data.resolve("pg_control");
        Files.move(controlFile(), elsewhere);
        crashDatabase();
        for (int i = 0; i < REQUESTS; i++) {
            assertUnavailable();
            // The outage lasts longer than the pool's attempts to connect.
            Thread.sleep(PAUSE_MILLIS);
        }

        Files.move(elsewhere, controlFile());
        Await.until(
                "recovers by itself",
                Http.LIMIT,
                () -> Http.get(minitwit.baseUrl() + "/health/ready").statusCode() == 200);
        assertThat(post("after").statusCode()).isEqualTo(204);
        assertThat(Http.get(minitwit.baseUrl() + "/Ann").body()).contains("before", "after");
    }

    @Test
    void leaves_connections_alone_that_are_in_use_when_another_is_lost() throws Exception {
        RunningDatabase database = minitwit.database();
        CompletableFuture<HttpResponse<String>> waiting;
        try (Connection lock = database.connect()) {
            lock.setAutoCommit(false);
            lock.createStatement().execute("SELECT FROM users WHERE username = 'Ann' FOR UPDATE");
            waiting = CompletableFuture.supplyAsync(() -> post("waiting"));
            Await.until("a post waits", Http.LIMIT, () -> database.number(WAITING) == 1);

            database.number(END_IDLE);
            Await.until(
                    "is read again",
                    Http.LIMIT,
                    () -> Http.get(minitwit.baseUrl() + "/public").statusCode() == 200);
            lock.rollback();
        }

        assertThat(waiting.get().statusCode()).isEqualTo(204);
        assertThat(database.number("SELECT count(*) FROM messages WHERE text = 'waiting'"))
                .isEqualTo(1);
    }

    private static void assertUnavailable() {
        HttpResponse<String> api = post("meanwhile");
        assertThat(api.statusCode()).isEqualTo(503);
        assertThat(api.headers().firstValue("Retry-After")).isPresent();
        assertThat(api.body()).startsWith("{\"status\":503,");
        HttpResponse<String> page = Http.get(minitwit.baseUrl() + "/public");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("Back in a moment").doesNotContain("Exception");
        assertThat(Http.get(minitwit.baseUrl() + "/health/ready").statusCode()).isEqualTo(503);
        assertThat(Http.get(minitwit.baseUrl() + "/health/live").statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> post(String text) {
        return Http.post(minitwit.baseUrl() + "/api/msgs/Ann?latest=1", "{\"content\":\"" + text + "\"}");
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
