package dk.itu.minitwit.lab.conform;

import dk.itu.minitwit.cli.CommandFailure;
import dk.itu.minitwit.cli.http.BaseUrl;
import dk.itu.minitwit.cli.http.SimulatorCredential;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.HttpURLConnection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./minitwit conform URL}. */
@Command(
        name = "conform",
        mixinStandardHelpOptions = true,
        description = {
            "Judges any MiniTwit by the contract of the simulator API and prints a table and a score.",
            "Exit code 0 if the score is high enough, 1 if it is lower or nobody answers, 2 for wrong use."
        },
        footer = {
            "%nUsers named conform-… and their messages stay, since the API deletes nothing. Their follows are ended, and"
                    + " `latest` is set back. Run no simulator meanwhile: it moves `latest` too.",
            "The credential is that of MINITWIT_SIMULATOR_CREDENTIAL, or the published one."
        })
public final class ConformCommand implements Callable<Integer> {

    private static final double GREATEST_SCORE = 100;

    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "URL", description = "Base URL of the simulator API, such as http://localhost:8080/api.")
    String url;

    @Option(
            names = "--credential",
            paramLabel = "USER:PASSWORD",
            description = "Another credential. Other users of this machine can see it.")
    String credential;

    @Option(
            names = "--deadline",
            paramLabel = "MILLIS",
            defaultValue = "300",
            description = "Limit of the case `deadline`, for a MiniTwit behind a slow network (default:"
                    + " ${DEFAULT-VALUE}, the simulator's).")
    int deadline;

    @Option(
            names = "--at-least",
            paramLabel = "PERCENT",
            defaultValue = "100",
            description = "The lowest score for exit code 0 (default: ${DEFAULT-VALUE}).")
    double atLeast;

    @Option(names = "--json", description = "Prints JSON instead of the table.")
    boolean json;

    @Override
    public Integer call() {
        if (!(atLeast >= 0 && atLeast <= GREATEST_SCORE)) {
            throw new ParameterException(spec.commandLine(), "--at-least must be from 0 to 100, not " + atLeast);
        }
        if (deadline < 1) {
            throw new ParameterException(spec.commandLine(), "--deadline must be at least 1, not " + deadline);
        }
        BaseUrl base = baseUrl();
        ConformReport report = judge(base);
        PrintWriter out = spec.commandLine().getOut();
        out.print(json ? report.json() + System.lineSeparator() : report.table());
        out.flush();
        return report.score() >= atLeast ? 0 : 1;
    }

    private BaseUrl baseUrl() {
        try {
            return BaseUrl.parse(url);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private ConformReport judge(BaseUrl base) {
        String authorization =
                credential == null ? SimulatorCredential.header() : SimulatorCredential.basic(credential);
        Visit visit = new Visit(base, authorization, Duration.ofMillis(deadline));
        requireAnswer(visit, base);
        long latest = latest(visit);
        try {
            List<Verdict> verdicts =
                    Contract.cases().stream().map(each -> each.judge(visit)).toList();
            return new ConformReport(base.toString(), verdicts);
        } finally {
            visit.undo(latest);
        }
    }

    /** Without this, a wrong address would be reported as many deviations. */
    private static void requireAnswer(Visit visit, BaseUrl base) {
        try {
            if (isMissing(visit, "/latest") && isMissing(visit, "/msgs")) {
                throw new CommandFailure(
                        "%s is not the base URL of a simulator API, which is often below /api: correct the URL."
                                .formatted(base));
            }
        } catch (IOException e) {
            throw new CommandFailure("No MiniTwit answers at %s: start it, or correct the URL.".formatted(base), e);
        }
    }

    private static boolean isMissing(Visit visit, String path) throws IOException {
        return visit.client().exchange(visit.get(path)).status() == HttpURLConnection.HTTP_NOT_FOUND;
    }

    /** -1, which changes nothing, if it cannot be read. */
    private static long latest(Visit visit) {
        try {
            return visit.latest();
        } catch (Deviation unreadable) {
            return -1;
        }
    }
}
