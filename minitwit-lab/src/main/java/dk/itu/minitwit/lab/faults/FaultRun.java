package dk.itu.minitwit.lab.faults;

import dk.itu.minitwit.cli.CommandFailure;
import dk.itu.minitwit.cli.http.BaseUrl;
import dk.itu.minitwit.lab.faults.Write.Outcome;
import dk.itu.minitwit.lab.simulator.Action;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Causes faults of a MiniTwit under write load and records every write with its answer in a ledger. */
final class FaultRun {

    private static final long LEAST_LOAD_MILLIS = 500;
    private static final int MORE_LOAD_MILLIS = 1_500;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long POLL_MILLIS = 5;
    /** The allowed age of {@code latest} after a crash. */
    private static final Duration LATEST_AGE = Duration.ofSeconds(1);

    private final TestedMiniTwit minitwit;
    private final int clients;
    private final Random random;
    private final Queue<Write> ledger = new ConcurrentLinkedQueue<>();
    private final AtomicInteger ids = new AtomicInteger();

    FaultRun(TestedMiniTwit minitwit, int clients, Random random) {
        this.minitwit = minitwit;
        this.clients = clients;
        this.random = random;
    }

    /**
     * The result of one fault.
     *
     * @param recovery from the end of the repair until the first acknowledged new write
     * @param unanswered number of requests without an answer
     * @param failed number of requests that an orderly stop must not fail
     */
    record Struck(Fault fault, Duration recovery, long unanswered, long failed, boolean isLatestRight) {

        /** Whether the system behaved as required. */
        boolean isRight() {
            return isLatestRight && failed == 0;
        }
    }

    List<Write> ledger() {
        return List.copyOf(ledger);
    }

    /** Registers one user per client. */
    void prepare() throws InterruptedException {
        for (int client = 0; client < clients; client++) {
            int id = ids.incrementAndGet();
            ledger.add(new Writer(BaseUrl.parse(minitwit.api()), name(client), ids, ledger)
                    .write(Action.register(id, name(client), "faults@example.org", "a password")));
        }
        if (!ledger.stream().allMatch(write -> write.outcome() == Outcome.ACKNOWLEDGED)) {
            throw new CommandFailure("The clients cannot register: see " + minitwit.log() + ".");
        }
    }

    /** Causes a fault at a random moment while clients write. */
    Struck strike(Fault fault) throws IOException, InterruptedException, SQLException {
        int before = ledger.size();
        List<Writer> writers = begin();
        Thread.sleep(LEAST_LOAD_MILLIS + random.nextInt(MORE_LOAD_MILLIS));
        long struck = System.nanoTime();
        int already = ledger.size();
        fault.strike(minitwit, () -> !told(Outcome.REFUSED, already).isEmpty());
        boolean isLatestRight = true;
        long failed = 0;
        if (fault.endsService()) {
            end(writers);
            fault.mend(minitwit);
            isLatestRight = isLatestRight(struck);
            failed = fault == Fault.STOP ? failed(before, struck) : 0;
            writers = begin();
        }
        long mended = System.nanoTime();
        Duration recovery = awaitAcknowledged(mended);
        Thread.sleep(LEAST_LOAD_MILLIS);
        end(writers);
        return new Struck(fault, recovery, told(Outcome.UNANSWERED, before).size(), failed, isLatestRight);
    }

    private List<Write> told(Outcome outcome, int before) {
        return ledger.stream()
                .skip(before)
                .filter(write -> write.outcome() == outcome)
                .toList();
    }

    /**
     * Counts the requests that an orderly stop must not fail: refused ones that are stored anyway, and unanswered ones
     * that were sent before the stop or are stored. Any other unanswered request arrived between the last check for
     * connections and the closing of the port, when the kernel accepts connections that the server never reads.
     */
    private long failed(int before, long stopped) throws SQLException, InterruptedException {
        List<Write> unanswered = told(Outcome.UNANSWERED, before);
        long sentBefore =
                unanswered.stream().filter(write -> write.sent() - stopped < 0).count();
        try (Connection connection = minitwit.connect()) {
            return Math.max(sentBefore, Verification.of(unanswered, connection).stored(Outcome.UNANSWERED))
                    + Verification.of(told(Outcome.REFUSED, before), connection).stored(Outcome.REFUSED);
        }
    }

    private List<Writer> begin() {
        List<Writer> writers = new ArrayList<>();
        for (int client = 0; client < clients; client++) {
            Writer writer = new Writer(BaseUrl.parse(minitwit.api()), name(client), ids, ledger);
            writers.add(writer);
            writer.start();
        }
        return writers;
    }

    private static void end(List<Writer> writers) throws InterruptedException {
        for (Writer writer : writers) {
            writer.end();
        }
    }

    private static String name(int client) {
        return "Client " + client;
    }

    /** Whether {@code latest} is the number of a write acknowledged at most {@link #LATEST_AGE} before the last one. */
    private boolean isLatestRight(long struck) throws SQLException, InterruptedException {
        long latest = latest();
        long newest = ledger.stream()
                .filter(write -> write.outcome() == Outcome.ACKNOWLEDGED && write.answered() - struck < 0)
                .mapToLong(Write::answered)
                .max()
                .orElse(struck);
        return ledger.stream()
                .filter(write -> write.action().id() == latest)
                .anyMatch(write -> write.answered() - newest >= -LATEST_AGE.toNanos());
    }

    private long latest() throws SQLException, InterruptedException {
        try (Connection connection = minitwit.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT value FROM latest")) {
            row.next();
            return row.getLong(1);
        }
    }

    private Duration awaitAcknowledged(long since) throws InterruptedException {
        long deadline = since + PATIENCE.toNanos();
        while (System.nanoTime() - deadline < 0) {
            for (Write write : ledger) {
                if (write.outcome() == Outcome.ACKNOWLEDGED && write.sent() - since >= 0) {
                    return Duration.ofMillis(TimeUnit.NANOSECONDS.toMillis(write.answered() - since));
                }
            }
            Thread.sleep(POLL_MILLIS);
        }
        throw new CommandFailure(
                "No write was acknowledged for " + PATIENCE.toSeconds() + " s: see " + minitwit.log() + ".");
    }
}
