package dk.itu.minitwit.lab.faults;

import dk.itu.minitwit.cli.CommandFailure;
import dk.itu.minitwit.lab.faults.FaultRun.Struck;
import dk.itu.minitwit.lab.faults.Write.Outcome;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./minitwit faults}. */
@Command(
        name = "faults",
        description = {
            "Breaks a MiniTwit of its own while clients write to it, mends it, and looks whether everything that was"
                    + " acknowledged is there, once, and whether stopping it fails no request that it accepted.",
            "Exit code 0 when it is, 1 when not, 2 for wrong use."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "%nFaults: the server, PostgreSQL or both are killed; the server is stopped; either stands still; the"
                    + " connections between them are cut. In every round all of them, in a random order. The disk is filled only if"
                    + " --data DIR is on a small file system of its own, such as: mount -t tmpfs -o size=1g tmpfs DIR",
            "Nothing but the data directory is touched. What the server said is in minitwit.log there."
        })
public class FaultsCommand implements Callable<Integer> {

    private static final int MOST = 1_000;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "1",
            description = "How often each fault happens (default: ${DEFAULT-VALUE}).")
    int rounds;

    @Option(
            names = "--only",
            paramLabel = "FAULT",
            split = ",",
            description = "Which faults (default: all): ${COMPLETION-CANDIDATES}.")
    List<Fault> only;

    @Option(
            names = "--clients",
            paramLabel = "N",
            defaultValue = "8",
            description = "How many write at once (default: ${DEFAULT-VALUE}).")
    int clients;

    @Option(
            names = "--freeze",
            paramLabel = "SECONDS",
            defaultValue = "10",
            description =
                    "How long what stands still does so, and the disk is full at least (default: ${DEFAULT-VALUE}).")
    int freeze;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Decides the order of the faults, for the same order again (default: another each time).")
    Long seed;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            required = true,
            description = "A directory for the data, empty or new. It stays.")
    Path data;

    @Option(names = "--ear", paramLabel = "FILE", hidden = true, required = true)
    Path ear;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        requireWithin("--rounds", rounds);
        requireWithin("--clients", clients);
        requireWithin("--freeze", freeze);
        requireEmpty();
        List<Fault> kinds = kinds();
        long chosen = seed == null ? System.nanoTime() : seed;
        out("--seed " + chosen);
        try (TestedMiniTwit minitwit = new TestedMiniTwit(ear, data, freePort(), Duration.ofSeconds(freeze))) {
            Runtime.getRuntime().addShutdownHook(new Thread(minitwit::close, "close"));
            minitwit.start();
            FaultRun run = new FaultRun(minitwit, clients, new Random(chosen));
            run.prepare();
            List<Struck> struck = new ArrayList<>();
            for (Fault fault : faults(kinds, new Random(chosen))) {
                struck.add(run.strike(fault));
                tell(struck.get(struck.size() - 1));
            }
            try (Connection database = minitwit.connect()) {
                Verification verification = Verification.of(run.ledger(), database);
                tell(verification);
                return verification.isRight() && struck.stream().allMatch(Struck::isRight) ? 0 : 1;
            }
        } catch (IOException | SQLException failure) {
            throw new CommandFailure("The test itself failed: " + failure.getMessage(), failure);
        }
    }

    private List<Fault> kinds() {
        Disk disk = new Disk(data);
        List<Fault> kinds = new ArrayList<>();
        try {
            for (Fault fault : only == null ? List.of(Fault.values()) : only) {
                if (fault.isPossible(disk)) {
                    kinds.add(fault);
                } else if (only != null) {
                    throw new ParameterException(
                            spec.commandLine(),
                            "A disk is filled only if it is a small one of its own: mount one at %s first, see --help."
                                    .formatted(data));
                }
            }
            return kinds;
        } catch (IOException failure) {
            throw new CommandFailure("Cannot look at the disk of " + data + ": " + failure, failure);
        }
    }

    private List<Fault> faults(List<Fault> kinds, Random random) {
        List<Fault> all = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            List<Fault> once = new ArrayList<>(kinds);
            Collections.shuffle(once, random);
            all.addAll(once);
        }
        return all;
    }

    private void tell(Struck struck) {
        out("%-20s writes again after %5d ms, %3d without an answer%s%s"
                .formatted(
                        struck.fault().label(),
                        struck.recovery().toMillis(),
                        struck.unanswered(),
                        struck.failed() == 0 ? "" : ", %d failed by the stop".formatted(struck.failed()),
                        struck.isLatestRight() ? "" : ", latest is too old"));
    }

    private void tell(Verification verification) {
        for (Outcome outcome : Outcome.values()) {
            out("%-12s %8d, of which stored %8d"
                    .formatted(
                            outcome.name().toLowerCase(), verification.written(outcome), verification.stored(outcome)));
        }
        out("Acknowledged and lost: %d. Stored twice: %d. Users whose numbers are wrong: %d."
                .formatted(verification.lost().size(), verification.twice().size(), verification.wrongCounts()));
        Stream.concat(verification.lost().stream(), verification.twice().stream())
                .limit(20)
                .forEach(action -> out(action.toString()));
    }

    private void out(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }

    private void requireWithin(String option, int value) {
        if (value < 1 || value > MOST) {
            throw new ParameterException(
                    spec.commandLine(), "%s takes a number from 1 to %d, not %d.".formatted(option, MOST, value));
        }
    }

    /** Whatever is in there is not to be broken. */
    private void requireEmpty() {
        try {
            Files.createDirectories(data);
            try (Stream<Path> files = Files.list(data)) {
                if (files.findAny().isPresent()) {
                    throw new CommandFailure("The data directory " + data + " is not empty: give a new one.");
                }
            }
        } catch (IOException failure) {
            throw new CommandFailure("Cannot write to the data directory " + data + ": " + failure, failure);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }
}
