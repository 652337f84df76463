package dk.itu.minitwit.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One permit and a queue: a burst is answered one request after the other, and none is refused. */
class AdmissionSettingsIT {

    private static final int BURST = 20;

    @TempDir
    Path data;

    @Test
    void a_burst_waits_in_the_queue() {
        Launch launch = Launch.of(data)
                .with("MINITWIT_ADMISSION_PERMITS", "1")
                .with("MINITWIT_ADMISSION_QUEUE", Integer.toString(BURST))
                .with("MINITWIT_ADMISSION_MAX_WAIT_MILLIS", "8000");
        ExecutorService clients = Executors.newFixedThreadPool(BURST);
        try (MiniTwitProcess minitwit = MiniTwitProcess.start(launch)) {
            List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(0, BURST)
                    .mapToObj(
                            i -> CompletableFuture.supplyAsync(() -> Http.get(minitwit.baseUrl() + "/public"), clients))
                    .toList();

            assertThat(answers)
                    .allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
            Exposition figures =
                    Exposition.parse(Http.get(minitwit.baseUrl() + "/metrics").body());
            assertThat(figures.value("minitwit_admission_limit")).isEqualTo(1);
            assertThat(figures.value("minitwit_admission_refused_total")).isZero();
        } finally {
            clients.shutdownNow();
        }
    }
}
