package dk.itu.minitwit.lab.bench;

import dk.itu.minitwit.cli.http.BaseUrl;
import dk.itu.minitwit.lab.Bounds;
import dk.itu.minitwit.lab.simulator.Scenario;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of {@link BenchSettings}, and the wait before a benchmark. */
final class BenchOptions {

    private static final int MOST_CLIENTS = 1_000;
    private static final int MOST_REQUESTS = 100_000;
    private static final int MOST_ROUNDS = 100;
    private static final int LONGEST_SECONDS = 3_600;

    @Option(
            names = "--clients",
            paramLabel = "N",
            defaultValue = "8",
            description = "Number of concurrent clients (default: ${DEFAULT-VALUE}).")
    int clients;

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "0",
            description = {
                "Send N requests per second in total, at fixed times. Latency counts from the scheduled time.",
                "Default: each client sends its next request as soon as the last one is answered."
            })
    int rate;

    @Option(
            names = "--burst",
            paramLabel = "SECONDS",
            defaultValue = "0",
            description = "Instead, send one request of every client at the same time, every SECONDS seconds.")
    int burst;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "10",
            description = "Duration of each workload in each round (default: ${DEFAULT-VALUE}).")
    int seconds;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "3",
            description = "Number of rounds (default: ${DEFAULT-VALUE}).")
    int rounds;

    @Option(
            names = "--warm-up",
            paramLabel = "SECONDS",
            defaultValue = "20",
            description = "Total duration of the warm-up (default: ${DEFAULT-VALUE}).")
    int warmUp;

    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            defaultValue = "0",
            description = {
                "Wait at most SECONDS until the MiniTwit is ready. With --warm-up 0 this measures its first minute.",
                "The clients first warm up for two seconds against a server of their own, so start bench before the MiniTwit."
            })
    int wait;

    @Option(
            names = "--marathon",
            paramLabel = "FILE",
            description = {
                "Instead of the workloads, replay this scenario repeatedly with new users as fast as possible. Then compare"
                        + " the rows in the database of --data with the expected ones.",
                "469 repetitions of the simulator's scenario are 12,150,558 requests, the predecessor's lifetime."
            })
    Path marathon;

    @Option(
            names = "--repetitions",
            paramLabel = "N",
            defaultValue = "469",
            description = "Repetitions of the marathon (default: ${DEFAULT-VALUE}).")
    int repetitions;

    @Spec(Spec.Target.MIXEE)
    CommandSpec spec;

    /** @throws ParameterException if a number is out of its bounds, or two options contradict each other */
    void check() {
        Bounds.require(spec, "--clients", clients, 1, MOST_CLIENTS);
        Bounds.require(spec, "--rate", rate, 0, MOST_REQUESTS);
        Bounds.require(spec, "--burst", burst, 0, LONGEST_SECONDS);
        if (burst > 0 && rate > 0) {
            throw new ParameterException(spec.commandLine(), "Use either --burst or --rate, not both.");
        }
        if (burst >= seconds) {
            throw new ParameterException(
                    spec.commandLine(),
                    "The first burst comes after %d s: --seconds must be greater, not %d.".formatted(burst, seconds));
        }
        Bounds.require(spec, "--seconds", seconds, 1, LONGEST_SECONDS);
        Bounds.require(spec, "--rounds", rounds, 1, MOST_ROUNDS);
        Bounds.require(spec, "--warm-up", warmUp, 0, LONGEST_SECONDS);
        Bounds.require(spec, "--wait", wait, 0, LONGEST_SECONDS);
        Bounds.require(spec, "--repetitions", repetitions, 1, MOST_REQUESTS);
    }

    /** @throws CommandFailure if the scenario cannot be read */
    Marathon marathon(BaseUrl base, Consumer<String> progress) {
        return new Marathon(BaseUrl.parse(base + "/api"), Scenario.read(marathon), repetitions, clients, progress);
    }

    BenchSettings settings(BaseUrl base) {
        return new BenchSettings(
                base.toString(),
                clients,
                rate,
                Duration.ofSeconds(burst),
                rounds,
                Duration.ofSeconds(seconds),
                Duration.ofSeconds(warmUp));
    }
}
