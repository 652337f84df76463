package dk.itu.minitwit.lab.bench;

import dk.itu.minitwit.cli.database.DatabaseOptions;
import dk.itu.minitwit.cli.http.BaseUrl;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
                    + " users; notices is the page of a new user that was mentioned. conversation is the pages of the newest"
                    + " messages, search-common, search-rare and search-none are searches for a word that many, few and no"
                    + " messages have. nothing is OPTIONS /api/latest, which runs only the filters. sign-ups registers new users.",
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

    @Parameters(paramLabel = "URL", description = "Base URL of the MiniTwit, such as http://localhost:8080.")
    String url;

    @Mixin
    BenchOptions options;

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

    @Option(names = "--json", paramLabel = "FILE", description = "Also write the results to FILE as JSON.")
    Path json;

    @Option(names = "--picture", paramLabel = "FILE", description = "Also draw the results to FILE as SVG.")
    Path picture;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        BaseUrl base = baseUrl();
        options.check();
        Optional<ResultFile> jsonFile = resultFile(json);
        Optional<ResultFile> pictureFile = resultFile(picture);
        if (options.wait > 0) {
            Measurement practice = new Rehearsal(options.clients).run();
            progress(String.format(Locale.ROOT, "The clients are warm: %.0f requests/s", practice.requestsPerSecond()));
            new Readiness(base).await(Duration.ofSeconds(options.wait));
        }
        if (options.marathon != null || workloads.stream().anyMatch(Workload::isOfDatabase)) {
            DatabaseOptions.requireRunning(data);
        }
        if (options.marathon != null) {
            MarathonReport report = MarathonReport.of(options.marathon(base, this::progress), data);
            print(report.text());
            return report.isRight() ? 0 : 1;
        }
        BenchReport report = measure(base);
        print(report.table());
        jsonFile.ifPresent(results -> results.write(new JsonReport(report)));
        pictureFile.ifPresent(results -> results.write(new BenchPicture(report)));
        return report.errors() == 0 ? 0 : 1;
    }

    private static Optional<ResultFile> resultFile(Path path) {
        Optional<ResultFile> file = Optional.ofNullable(path).map(ResultFile::new);
        file.ifPresent(ResultFile::requireFolder);
        return file;
    }

    private BenchReport measure(BaseUrl base) throws InterruptedException {
        BenchSettings settings = options.settings(base);
        List<String> names = new RecentAuthors(settings.url()).names();
        Map<Workload, Workers> workers = new LinkedHashMap<>();
        for (Workload workload : workloads) {
            workers.put(workload, workload.workers(base, names, () -> DatabaseOptions.running(data)));
        }
        Benchmark benchmark = new Benchmark(settings.load(), workers, this::progress);
        return new BenchReport(settings, benchmark.run(settings.warmUp(), settings.rounds(), settings.duration()));
    }

    private BaseUrl baseUrl() {
        try {
            BaseUrl base = BaseUrl.parse(url, EXAMPLE);
            if (base.path().endsWith("/api")) {
                throw new IllegalArgumentException("Give the URL of the pages, without /api, like " + EXAMPLE + ".");
            }
            return base;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    private void progress(String line) {
        spec.commandLine().getErr().println(line);
    }

    private void print(String results) {
        spec.commandLine().getOut().print(results);
        spec.commandLine().getOut().flush();
    }
}
