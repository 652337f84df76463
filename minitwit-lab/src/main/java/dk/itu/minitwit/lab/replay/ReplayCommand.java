package dk.itu.minitwit.lab.replay;

import dk.itu.minitwit.cli.http.BaseUrl;
import dk.itu.minitwit.cli.http.SimulatorCredential;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./minitwit replay --from JOURNAL URL}. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = {
            "Sends a journal of the simulator's writes to a MiniTwit, and compares statuses and the registered users' messages and"
                    + " follows.",
            "Exit code 0 without differences, 1 with differences or an unusable journal, 2 for wrong use."
        },
        footer = {
            "%nMINITWIT_SIMULATOR_JOURNAL=true at `run` journals writes. Send them to a MiniTwit that has none of the users.",
            "MINITWIT_DB_USER and MINITWIT_DB_PASSWORD are for the database, MINITWIT_SIMULATOR_CREDENTIAL for the MiniTwit."
        })
public final class ReplayCommand implements Callable<Integer> {

    private static final int SHOWN = 20;

    @Spec
    CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "URL",
            description = "Base URL of the simulator API, such as http://localhost:8080/api.")
    String url;

    @Option(
            names = "--from",
            required = true,
            paramLabel = "FILE|DATABASE",
            description = "The journal: a file, or a database such as jdbc:postgresql://HOST/DATABASE.")
    String from;

    @Option(
            names = "--speed",
            paramLabel = "X",
            description = "Factor on the recorded pace (default: as fast as possible).")
    double speed = Double.POSITIVE_INFINITY;

    @Option(
            names = "--save",
            paramLabel = "FILE",
            description = "Writes the journal into a file instead of sending it.")
    Path save;

    @Override
    public Integer call() {
        if (!(speed > 0)) {
            throw wrongUse("--speed must be greater than 0, not " + speed);
        }
        if ((url == null) == (save == null)) {
            throw wrongUse("Name either the URL of a MiniTwit or --save FILE");
        }
        BaseUrl base = url == null ? null : baseUrl();
        Journal journal = Journal.read(from, System.getenv());
        if (save != null) {
            journal.save(save);
            return 0;
        }
        return replay(journal, new ReplayedMiniTwit(base, SimulatorCredential.header())) ? 0 : 1;
    }

    /** @return whether nothing differs */
    private boolean replay(Journal journal, ReplayedMiniTwit other) {
        ExpectedState expected = new ExpectedState();
        List<String> statuses = new ArrayList<>();
        int left = 0;
        Instant first = journal.writes().get(0).at();
        long start = System.nanoTime();
        for (JournaledWrite write : journal.writes()) {
            if (write.body() == null) {
                left++;
                continue;
            }
            awaitTurn(start, Duration.between(first, write.at()));
            int status = other.send(write);
            expected.add(write);
            if (status != write.status()) {
                statuses.add("%s: %d, in the journal %d".formatted(write.target(), status, write.status()));
            }
        }
        List<String> states = expected.differences(other);
        PrintWriter out = spec.commandLine().getOut();
        out.printf("sent      %d writes, %d left out%n", journal.writes().size() - left, left);
        print(out, "statuses", statuses);
        print(out, "state of %d users".formatted(expected.users()), states);
        out.flush();
        return statuses.isEmpty() && states.isEmpty();
    }

    private void awaitTurn(long start, Duration recorded) {
        long due = start + (long) (recorded.toNanos() / speed);
        for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
            LockSupport.parkNanos(wait);
        }
    }

    private static void print(PrintWriter out, String what, List<String> differences) {
        out.printf("%s: %s%n", what, differences.isEmpty() ? "the same" : differences.size() + " differ");
        differences.stream().limit(SHOWN).forEach(difference -> out.println("          " + difference));
    }

    private BaseUrl baseUrl() {
        try {
            return BaseUrl.parse(url);
        } catch (IllegalArgumentException e) {
            throw wrongUse(e.getMessage());
        }
    }

    private ParameterException wrongUse(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
