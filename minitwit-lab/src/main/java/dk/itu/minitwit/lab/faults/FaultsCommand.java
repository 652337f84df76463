package dk.itu.minitwit.lab.faults;

import dk.itu.minitwit.cli.CommandFailure;
import dk.itu.minitwit.lab.Bounds;
import dk.itu.minitwit.server.FreePort;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./minitwit faults}. */
@Command(
        name = "faults",
        description = {
            "Starts a MiniTwit of its own, breaks and repairs it while clients write to it, and checks that every acknowledged"
                    + " write is stored exactly once and that an orderly stop fails no accepted request.",
            "Exit code 0 if so, 1 if not, 2 for wrong use."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "%nFaults: kill of the server, of PostgreSQL, or of both; stop of the server; freeze of either; loss of all database"
                    + " connections. Each round causes all of them in random order. The disk is filled only if"
                    + " --data DIR is a small file system of its own, such as: mount -t tmpfs -o size=1g tmpfs DIR",
            "The command changes nothing outside the data directory. The server's log is minitwit.log in it."
        })
public class FaultsCommand implements Callable<Integer> {

    private static final int MOST = 1_000;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "1",
            description = "Number of times that each fault happens (default: ${DEFAULT-VALUE}).")
    int rounds;

    @Option(
            names = "--only",
            paramLabel = "FAULT",
            split = ",",
            description = "Faults to cause (default: all): ${COMPLETION-CANDIDATES}.")
    List<Fault> only;

    @Option(
            names = "--clients",
            paramLabel = "N",
            defaultValue = "8",
            description = "Number of concurrent clients (default: ${DEFAULT-VALUE}).")
    int clients;

    @Option(
            names = "--freeze",
            paramLabel = "SECONDS",
            defaultValue = "10",
            description = "Duration of a freeze, and the least duration of a full disk (default: ${DEFAULT-VALUE}).")
    int freeze;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of the random order of the faults, to repeat a run (default: random).")
    Long seed;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            required = true,
            description = "An empty or new directory for the data. The command does not delete it.")
    Path data;

    @Option(names = "--ear", paramLabel = "FILE", hidden = true, required = true)
    Path ear;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        Bounds.require(spec, "--rounds", rounds, 1, MOST);
        Bounds.require(spec, "--clients", clients, 1, MOST);
        Bounds.require(spec, "--freeze", freeze, 1, MOST);
        Disk disk = new Disk(data);
        disk.requireEmpty();
        List<Fault> kinds = kinds(disk);
        long chosen = seed == null ? System.nanoTime() : seed;
        out("--seed " + chosen);
        try (TestedMiniTwit minitwit = new TestedMiniTwit(ear, data, FreePort.find(), Duration.ofSeconds(freeze))) {
            Runtime.getRuntime().addShutdownHook(new Thread(minitwit::close, "close"));
            minitwit.start();
            FaultRun run = new FaultRun(minitwit, clients, new Random(chosen));
            run.prepare();
            List<Struck> struck = new ArrayList<>();
            for (Fault fault : Fault.inRandomOrder(kinds, rounds, new Random(chosen))) {
                Struck result = run.strike(fault);
                struck.add(result);
                out(result.text());
            }
            try (Connection database = minitwit.database().connect()) {
                Verification verification = Verification.of(run.ledger().writes(), database);
                out(verification.text());
                return verification.isRight() && struck.stream().allMatch(Struck::isRight) ? 0 : 1;
            }
        } catch (IOException | SQLException failure) {
            throw new CommandFailure("The test itself failed: " + failure.getMessage(), failure);
        }
    }

    private List<Fault> kinds(Disk disk) {
        List<Fault> kinds = new ArrayList<>();
        try {
            for (Fault fault : only == null ? List.of(Fault.values()) : only) {
                if (fault.isPossible(disk)) {
                    kinds.add(fault);
                } else if (only != null) {
                    throw new ParameterException(
                            spec.commandLine(),
                            "The disk is filled only if it is a small file system of its own: mount one at %s first, see --help."
                                    .formatted(data));
                }
            }
            return kinds;
        } catch (IOException failure) {
            throw new CommandFailure("Cannot inspect the file system of " + data + ": " + failure, failure);
        }
    }

    private void out(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
