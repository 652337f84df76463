package dk.itu.minitwit.lab.simulate;

import dk.itu.minitwit.cli.http.BaseUrl;
import dk.itu.minitwit.lab.simulator.Action;
import dk.itu.minitwit.lab.simulator.Outcome;
import dk.itu.minitwit.lab.simulator.Scenario;
import dk.itu.minitwit.lab.simulator.SimulatorClient;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Replays a scenario against a MiniTwit. Exit code 0 without errors, 1 with errors or for an unusable file, 2 for wrong
 * use.
 */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        description = {
            "Replays a scenario against a MiniTwit as the simulator does: one request at a time, a new connection per request,"
                    + " a deadline of 300 ms, no retry.",
            "Exit code 0 without errors, 1 with errors, 2 for wrong use."
        })
public final class SimulateCommand implements Callable<Integer> {

    @Spec
    CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "URL",
            description = "Base URL of the simulator API, such as http://localhost:8080/api.")
    String url;

    @Parameters(
            index = "1",
            paramLabel = "FILE",
            description = "The scenario: one row per line, fields separated by tabs.")
    Path file;

    @Option(
            names = "--speed",
            paramLabel = "X",
            description = "Factor on the recorded pace: 1 as recorded, 1000 a thousand times faster"
                    + " (default: as fast as possible).")
    double speed = Replay.UNLIMITED;

    @Option(names = "--from", paramLabel = "ID", description = "Skip rows with a smaller id.")
    int from;

    private final Function<BaseUrl, Function<Action, Outcome>> clients;

    public SimulateCommand() {
        this(base -> new SimulatorClient(base)::send);
    }

    SimulateCommand(Function<BaseUrl, Function<Action, Outcome>> clients) {
        this.clients = clients;
    }

    @Override
    public Integer call() {
        BaseUrl base = baseUrl();
        if (!(speed > 0)) {
            throw wrongUse("--speed must be greater than 0, not " + speed);
        }
        Scenario scenario = scenario();
        return replay(base, scenario).errors() == 0 ? 0 : 1;
    }

    private ReplayReport replay(BaseUrl base, Scenario scenario) {
        PrintWriter err = spec.commandLine().getErr();
        PrintWriter out = spec.commandLine().getOut();
        int total = scenario.actions().size();
        ReplayProgress progress = new ReplayProgress(err, System.console() != null, total, System::nanoTime);
        Replay replay = new Replay(clients.apply(base), speed, progress::answered, Ticker.SYSTEM);
        Interruption interruption = Interruption.stopping(replay);
        try {
            ReplayReport report = replay.run(scenario);
            progress.finish();
            out.print(report.summary());
            out.flush();
            return report;
        } finally {
            interruption.end();
        }
    }

    private BaseUrl baseUrl() {
        try {
            return BaseUrl.parse(url);
        } catch (IllegalArgumentException e) {
            throw wrongUse(e.getMessage());
        }
    }

    private Scenario scenario() {
        Scenario all = Scenario.read(file);
        Scenario scenario = all.from(from);
        if (scenario.actions().isEmpty()) {
            int last = all.actions().stream().mapToInt(Action::id).max().orElseThrow();
            throw wrongUse("--from %d is beyond the end: the last id of %s is %d".formatted(from, file, last));
        }
        return scenario;
    }

    private ParameterException wrongUse(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
