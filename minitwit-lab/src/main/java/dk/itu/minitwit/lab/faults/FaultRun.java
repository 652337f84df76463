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
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** Causes faults of a MiniTwit under write load and records every write with its answer in a ledger. */
final class FaultRun {

    private static final long LEAST_LOAD_MILLIS = 500;
    private static final int MORE_LOAD_MILLIS = 1_500;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long POLL_MILLIS = 5;

    private final TestedMiniTwit minitwit;
    private final int clients;
    private final Random random;
    private final Ledger ledger = new Ledger();
    private final AtomicInteger ids = new AtomicInteger();

    FaultRun(TestedMiniTwit minitwit, int clients, Random random) {
        this.minitwit = minitwit;
        this.clients = clients;
        this.random = random;
    }

    Ledger ledger() {
        return ledger;
    }

    /** Registers one user per client. */
    void prepare() throws InterruptedException {
        for (int client = 0; client < clients; client++) {
            int id = ids.incrementAndGet();
            ledger.add(new Writer(BaseUrl.parse(minitwit.api()), name(client), ids, ledger)
                    .write(Action.register(id, name(client), "faults@example.org", "a password")));
        }
        if (ledger.with(Outcome.ACKNOWLEDGED, 0).size() < clients) {
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
        fault.strike(minitwit, () -> !ledger.with(Outcome.REFUSED, already).isEmpty());
        boolean isLatestRight = true;
        long failed = 0;
        if (fault.endsService()) {
            end(writers);
            fault.mend(minitwit);
            isLatestRight = ledger.isRecent(latest(), struck);
            failed = fault == Fault.STOP ? failed(before, struck) : 0;
            writers = begin();
        }
        long mended = System.nanoTime();
        Duration recovery = awaitAcknowledged(mended);
        Thread.sleep(LEAST_LOAD_MILLIS);
        end(writers);
        return new Struck(
                fault, recovery, ledger.with(Outcome.UNANSWERED, before).size(), failed, isLatestRight);
    }

    /**
     * Counts the requests that an orderly stop must not fail: refused ones that are stored anyway, and unanswered ones
     * that were sent before the stop or are stored. Any other unanswered request arrived between the last check for
     * connections and the closing of the port, when the kernel accepts connections that the server never reads.
     */
    private long failed(int before, long stopped) throws SQLException, InterruptedException {
        List<Write> unanswered = ledger.with(Outcome.UNANSWERED, before);
        long sentBefore =
                unanswered.stream().filter(write -> write.sent() - stopped < 0).count();
        try (Connection connection = minitwit.database().connect()) {
            return Math.max(sentBefore, Verification.of(unanswered, connection).stored(Outcome.UNANSWERED))
                    + Verification.of(ledger.with(Outcome.REFUSED, before), connection)
                            .stored(Outcome.REFUSED);
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

    private long latest() throws SQLException, InterruptedException {
        try (Connection connection = minitwit.database().connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT value FROM latest")) {
            row.next();
            return row.getLong(1);
        }
    }

    private Duration awaitAcknowledged(long since) throws InterruptedException {
        long deadline = since + PATIENCE.toNanos();
        while (System.nanoTime() - deadline < 0) {
            Optional<Write> write = ledger.acknowledgedSince(since);
            if (write.isPresent()) {
                return Duration.ofNanos(write.get().answered() - since).truncatedTo(ChronoUnit.MILLIS);
            }
            Thread.sleep(POLL_MILLIS);
        }
        throw new CommandFailure(
                "No write was acknowledged for " + PATIENCE.toSeconds() + " s: see " + minitwit.log() + ".");
    }
}
