package dk.itu.minitwit.lab.bench;

import dk.itu.minitwit.cli.CommandFailure;
import dk.itu.minitwit.cli.database.DatabaseOptions;
import dk.itu.minitwit.cli.database.DatabaseSettings;
import dk.itu.minitwit.cli.http.BaseUrl;
import dk.itu.minitwit.lab.simulator.Scenario;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./minitwit bench URL}. */
@Command(
        name = "bench",
        description = {
            "Measures the rate and latency of a running MiniTwit with clients on persistent connections.",
            "Exit code 0 if every answer was right, 1 after errors, 2 for wrong use."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "%nWorkloads: api is /api/msgs?no=30, public is the page /public. api-user is /api/msgs/NAME?no=30 and profile is"
                    + " the page /NAME, for the authors of the last 100 messages. reads is 60 %% /api/msgs?no=100,"
                    + " 25 %% /api/msgs/NAME?no=100, 15 %% /api/fllws/NAME. home-0, home-inactive, home-33 and home-5000 are"
                    + " the home timelines of new signed-in users that follow no user, one inactive user, 33 users and 5,000"
                    + " users. nothing is OPTIONS /api/latest, which runs only the filters. sign-ups registers new users.",
            "simulator sends the simulator's mix of messages, follows and registrations, with a new connection per request;"
                    + " the data stays. simulator-kept is the same on persistent connections. mixed is 70 %% of that, 20 %%"
                    + " reads, 10 %% pages.",
            "db-reads and db-simulator run the same statements in the embedded database of --data, without MiniTwit, as a"
                    + " lower bound.",
            "Every round runs all workloads, so a disturbance of the machine affects all of them. The ratio of a page to the"
                    + " API is more reliable than a rate.",
            "Set MINITWIT_SIMULATOR_CREDENTIAL if the MiniTwit does not use the default credential."
        })
public class BenchCommand implements Callable<Integer> {

    private static final String EXAMPLE = "http://localhost:8080";
    private static final int MOST_CLIENTS = 1_000;
    private static final int MOST_REQUESTS = 100_000;
    private static final int MOST_ROUNDS = 100;
    private static final int LONGEST_SECONDS = 3_600;

    @Parameters(paramLabel = "URL", description = "Base URL of the MiniTwit, such as http://localhost:8080.")
    String url;

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
            names = "--workload",
            paramLabel = "NAME",
            split = ",",
            converter = Workload.Converter.class,
            defaultValue = "api,public,api-user,profile",
            description = "Workloads, separated by commas (default: ${DEFAULT-VALUE}).")
    List<Workload> workloads;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "Data directory of that MiniTwit, for the workloads db-... and --marathon"
                    + " (default: ./${DEFAULT-VALUE}).")
    Path data;

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

    @Option(names = "--json", paramLabel = "FILE", description = "Also write the results to FILE as JSON.")
    Path json;

    @Option(names = "--picture", paramLabel = "FILE", description = "Also draw the results to FILE as SVG.")
    Path picture;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        BaseUrl base = baseUrl();
        requireWithin("--clients", clients, 1, MOST_CLIENTS);
        requireWithin("--rate", rate, 0, MOST_REQUESTS);
        requireWithin("--burst", burst, 0, LONGEST_SECONDS);
        if (burst > 0 && rate > 0) {
            throw wrongUse("Use either --burst or --rate, not both.");
        }
        if (burst >= seconds) {
            throw wrongUse(
                    "The first burst comes after %d s: --seconds must be greater, not %d.".formatted(burst, seconds));
        }
        requireWithin("--seconds", seconds, 1, LONGEST_SECONDS);
        requireWithin("--rounds", rounds, 1, MOST_ROUNDS);
        requireWithin("--warm-up", warmUp, 0, LONGEST_SECONDS);
        requireWithin("--wait", wait, 0, LONGEST_SECONDS);
        requireWithin("--repetitions", repetitions, 1, MOST_REQUESTS);
        Optional<ResultFile> jsonFile = resultFile(json);
        Optional<ResultFile> pictureFile = resultFile(picture);
        if (wait > 0) {
            Measurement practice = new Rehearsal(clients).run();
            spec.commandLine()
                    .getErr()
                    .printf(Locale.ROOT, "The clients are warm: %.0f requests/s%n", practice.requestsPerSecond());
            new Readiness(base).await(Duration.ofSeconds(wait));
        }
        if (asksDatabase()) {
            DatabaseOptions.requireRunning(data);
        }
        if (marathon != null) {
            return runMarathon(base);
        }
        BenchReport report = measure(base);
        spec.commandLine().getOut().print(report.table());
        spec.commandLine().getOut().flush();
        jsonFile.ifPresent(results -> results.write(new JsonReport(report)));
        pictureFile.ifPresent(results -> results.write(new BenchPicture(report)));
        return report.errors() == 0 ? 0 : 1;
    }

    private boolean asksDatabase() {
        return marathon != null || workloads.stream().anyMatch(Workload::isOfDatabase);
    }

    private static Optional<ResultFile> resultFile(Path path) {
        Optional<ResultFile> file = Optional.ofNullable(path).map(ResultFile::new);
        file.ifPresent(ResultFile::requireFolder);
        return file;
    }

    private int runMarathon(BaseUrl base) throws InterruptedException {
        Scenario scenario = Scenario.read(marathon);
        try (Connection database = connect()) {
            StoredNumbers expected =
                    StoredNumbers.in(database).plus(StoredNumbers.of(scenario).times(repetitions));
            Measurement measurement = new Marathon(
                            BaseUrl.parse(base + "/api"),
                            scenario,
                            repetitions,
                            clients,
                            spec.commandLine().getErr()::println)
                    .run();
            MarathonReport report = new MarathonReport(measurement, expected, StoredNumbers.in(database));
            spec.commandLine().getOut().print(report.text());
            spec.commandLine().getOut().flush();
            return report.isRight() ? 0 : 1;
        } catch (SQLException failure) {
            throw new CommandFailure("Cannot query the database: " + failure.getMessage(), failure);
        }
    }

    private Connection connect() throws SQLException {
        DatabaseSettings settings = DatabaseOptions.running(data);
        return DriverManager.getConnection(settings.url(), settings.user(), settings.password());
    }

    private BenchReport measure(BaseUrl base) throws InterruptedException {
        BenchSettings settings = new BenchSettings(
                base.toString(),
                clients,
                rate,
                Duration.ofSeconds(burst),
                rounds,
                Duration.ofSeconds(seconds),
                Duration.ofSeconds(warmUp));
        List<String> names = new RecentAuthors(settings.url()).names();
        Map<Workload, Workers> workers = new LinkedHashMap<>();
        for (Workload workload : workloads) {
            workers.put(workload, workload.workers(base, names, () -> DatabaseOptions.running(data)));
        }
        Benchmark benchmark =
                new Benchmark(settings.load(), workers, spec.commandLine().getErr()::println);
        return new BenchReport(settings, benchmark.run(settings.warmUp(), rounds, settings.duration()));
    }

    private BaseUrl baseUrl() {
        try {
            BaseUrl base = BaseUrl.parse(url, EXAMPLE);
            if (base.path().endsWith("/api")) {
                throw new IllegalArgumentException("Give the URL of the pages, without /api, like " + EXAMPLE + ".");
            }
            return base;
        } catch (IllegalArgumentException e) {
            throw wrongUse(e.getMessage());
        }
    }

    private void requireWithin(String option, int value, int least, int most) {
        if (value < least || value > most) {
            throw wrongUse("%s takes a number from %d to %d, not %d.".formatted(option, least, most, value));
        }
    }

    private ParameterException wrongUse(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
