package dk.itu.minitwit.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BenchmarkTest {

    private static final Workers API = workers(1);
    private static final Workers PUBLIC = workers(2);

    private final List<String> log = new ArrayList<>();

    @Test
    void every_round_has_every_workload() throws InterruptedException {
        List<WorkloadResult> results = benchmark().run(Duration.ZERO, 2, Duration.ofSeconds(10));

        assertThat(log)
                .containsExactly(
                        "1 for 10.0 s",
                        "Round 1 of 2: api 0.1/s",
                        "2 for 10.0 s",
                        "Round 1 of 2: public 0.1/s",
                        "1 for 10.0 s",
                        "Round 2 of 2: api 0.1/s",
                        "2 for 10.0 s",
                        "Round 2 of 2: public 0.1/s");
        assertThat(results).extracting(WorkloadResult::workload).containsExactly(Workload.API, Workload.PUBLIC);
        assertThat(results).allMatch(result -> result.rounds().size() == 2);
    }

    @Test
    void the_warm_up_is_shared_and_does_not_count() throws InterruptedException {
        List<WorkloadResult> results = benchmark().run(Duration.ofSeconds(5), 1, Duration.ofSeconds(10));

        assertThat(log).startsWith("Warming up", "1 for 2.5 s", "2 for 2.5 s", "1 for 10.0 s");
        assertThat(results).allMatch(result -> result.rounds().size() == 1);
    }

    private Benchmark benchmark() {
        Map<Workload, Workers> workers = new LinkedHashMap<>();
        workers.put(Workload.API, API);
        workers.put(Workload.PUBLIC, PUBLIC);
        return new Benchmark(
                (sent, duration) -> {
                    log.add(sent + " for " + duration.toMillis() / 1000.0 + " s");
                    Measurement measurement = new Measurement(duration);
                    measurement.answered(1_000_000, false);
                    return measurement;
                },
                workers,
                log::add);
    }

    private static Workers workers(int mark) {
        return new Workers() {

            @Override
            public Worker of(int client, int clients) {
                throw new AssertionError("The load decides who works");
            }

            @Override
            public String toString() {
                return Integer.toString(mark);
            }
        };
    }
}
