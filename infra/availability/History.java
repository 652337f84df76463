import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Writes to a replicated MiniTwit while it fails, or to its database alone, notes what was acknowledged, and judges what is there afterwards.
 *
 * <pre>
 * History write URL RUN SECONDS FILE             four writers and a reader of the database; one line for each operation
 * History judge URL RUN FILE                     prints the figures; exit code 1 when something is wrong, with a line for it
 * History write-site ADDRESS RUN SECONDS FILE    the same by requests, and a signed-in user (Requests)
 * History judge-site URL RUN FILE
 * </pre>
 *
 * The password is in PGPASSWORD. A write adds a text that nothing else writes, and moves a register; what fails is not sent again.
 */
final class History {

    private static final int WRITERS = 4;
    private static final int PAUSE = 20;
    /** The note of a page for nobody. */
    static final String SIGNED_OUT = "signed out";

    private final String url;
    private final int run;
    private final long origin = System.nanoTime();

    private History(String url, int run) {
        this.url = url;
        this.run = run;
    }

    public static void main(String[] arguments) throws Exception {
        History history = new History(arguments[1], Integer.parseInt(arguments[2]));
        boolean site = arguments[0].endsWith("-site");
        if (arguments[0].startsWith("write")) {
            history.write(site, Integer.parseInt(arguments[3]), Path.of(arguments[4]));
        } else {
            List<String> wrong = history.judge(site, Path.of(arguments[3]));
            wrong.forEach(System.err::println);
            System.exit(wrong.isEmpty() ? 0 : 1);
        }
    }

    private static Connection connect(String url) throws SQLException {
        return DriverManager.getConnection(url, "minitwit", System.getenv("PGPASSWORD"));
    }

    /** On a busy machine the writers' short time-outs may be too short for a first connection. */
    private static Connection connectAfterwards(String url) throws SQLException, InterruptedException {
        for (int tries = 1; ; tries++) {
            try {
                return connect(url);
            } catch (SQLException failure) {
                if (tries == 10) {
                    throw failure;
                }
                Thread.sleep(1000);
            }
        }
    }

    // --- Writing

    /**
     * One operation.
     *
     * @param kind {@code w} a write, {@code r} a read of the first writer's register, {@code u} a signed-in user's page
     * @param number of the text; for a read the one that was read
     * @param start milliseconds, and so is the end
     * @param good whether it was acknowledged. Otherwise nothing is known of it.
     * @param timeline of the database's server: each promotion begins another
     * @param note the server, or what failed
     */
    private record Operation(char kind, int writer, int number, long start, long end, boolean good, String timeline, String note) {

        String line() {
            return String.join("\t", "" + kind, "" + writer, "" + number, "" + start, "" + end, "" + good, timeline, note);
        }

        static Operation of(String line) {
            String[] f = line.split("\t", -1);
            return new Operation(f[0].charAt(0), Integer.parseInt(f[1]), Integer.parseInt(f[2]), Long.parseLong(f[3]),
                    Long.parseLong(f[4]), Boolean.parseBoolean(f[5]), f[6], f[7]);
        }
    }

    /** What an acknowledged operation has found. */
    record Found(int number, String timeline, String note) {}

    /** Takes one operation of a writer; keeps its connection until something fails. */
    interface Client extends AutoCloseable {
        Found take(int number) throws Exception;

        @Override
        default void close() throws SQLException {}
    }

    private void write(boolean site, int seconds, Path file) throws Exception {
        List<Thread> threads = new ArrayList<>();
        Requests requests = site ? new Requests(url, run) : null;
        if (!site) {
            beginRegisters();
        }
        long stop = now() + TimeUnit.SECONDS.toMillis(seconds);
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
            for (int writer = 0; writer < WRITERS; writer++) {
                int own = writer;
                threads.add(repeat('w', own, stop, out, () -> site ? requests.writer(own) : new Writer(connect(url), run, own)));
            }
            threads.add(repeat('r', 0, stop, out, () -> site ? requests.reader() : new Reader(connect(url), run)));
            if (site) {
                threads.add(repeat('u', 0, stop, out, requests::user));
            }
            for (Thread thread : threads) {
                thread.join();
            }
        }
    }

    private void beginRegisters() throws SQLException {
        try (Connection connection = connect(url); Statement statement = connection.createStatement()) {
            statement.executeUpdate("INSERT INTO drill.latest (run, writer, number, soon) SELECT " + run
                    + ", n, 0, 0 FROM generate_series(0, " + (WRITERS - 1) + ") AS n");
        }
    }

    private Thread repeat(char kind, int writer, long stop, PrintWriter out, Callable<Client> opened) {
        return Thread.ofPlatform().start(() -> {
            Client client = null;
            for (int number = 1; now() < stop; number++) {
                long start = now();
                Operation done;
                try {
                    if (client == null) {
                        client = opened.call();
                    }
                    Found found = client.take(number);
                    done = new Operation(kind, writer, found.number, start, now(), true, found.timeline, found.note);
                } catch (Exception failure) {
                    done = new Operation(kind, writer, number, start, now(), false, "", ("" + failure).lines().findFirst().orElse(""));
                    close(client);
                    client = null;
                }
                synchronized (out) {
                    out.println(done.line());
                }
                try {
                    Thread.sleep(Math.max(1, start + (kind == 'u' ? 5 * PAUSE : PAUSE) - now()));
                } catch (InterruptedException stopped) {
                    return;
                }
            }
            close(client);
        });
    }

    private static void close(Client client) {
        try {
            if (client != null) {
                client.close();
            }
        } catch (SQLException dead) {
            // It is given up either way.
        }
    }

    private long now() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - origin);
    }

    /** A write is one statement. Before it the writer sets another register without waiting, as the application does with latest (ADR 003). */
    private record Writer(Connection connection, int run, int writer) implements Client {

        private static final String LATEST = "UPDATE drill.latest SET soon = ? WHERE run = ? AND writer = ?";
        private static final String WRITE = """
                WITH register AS (UPDATE drill.latest SET number = ? WHERE run = ? AND writer = ?)
                INSERT INTO drill.texts (run, writer, number) VALUES (?, ?, ?)
                RETURNING pg_walfile_name(pg_current_wal_lsn()), inet_server_addr()""";

        @Override
        public Found take(int number) throws SQLException {
            connection.setAutoCommit(false);
            try (Statement relax = connection.createStatement(); PreparedStatement latest = bound(connection, LATEST, number, run, writer)) {
                relax.execute("SET LOCAL synchronous_commit TO off");
                latest.executeUpdate();
            }
            connection.commit();
            connection.setAutoCommit(true);
            try (PreparedStatement write = bound(connection, WRITE, number, run, writer, run, writer, number); ResultSet row = write.executeQuery()) {
                row.next();
                return new Found(number, row.getString(1).substring(0, 8), row.getString(2));
            }
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }

    private record Reader(Connection connection, int run) implements Client {

        private static final String READ = """
                SELECT number, pg_walfile_name(pg_current_wal_lsn()), inet_server_addr() FROM drill.latest WHERE run = ? AND writer = 0""";

        @Override
        public Found take(int ignored) throws SQLException {
            try (PreparedStatement read = bound(connection, READ, run); ResultSet row = read.executeQuery()) {
                row.next();
                return new Found(row.getInt(1), row.getString(2).substring(0, 8), row.getString(3));
            }
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }

    private static PreparedStatement bound(Connection connection, String sql, int... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setInt(i + 1, values[i]);
        }
        return statement;
    }

    // --- Judging

    private List<String> judge(boolean site, Path file) throws Exception {
        List<Operation> all;
        try (Stream<String> lines = Files.lines(file)) {
            all = lines.map(Operation::of).sorted(Comparator.comparingLong(Operation::end)).toList();
        }
        List<Operation> writes = all.stream().filter(o -> o.kind == 'w').toList();
        List<Operation> acknowledged = writes.stream().filter(Operation::good).toList();
        List<Operation> reads = all.stream().filter(o -> o.kind == 'r').toList();
        List<String> wrong = new ArrayList<>();
        try (Connection connection = connectAfterwards(url)) {
            if (site) {
                texts(writes, count(connection, "SELECT split_part(text, ' ', 3) FROM messages WHERE text LIKE 'drill " + run + " %'"), wrong);
                latest(connection, acknowledged, wrong);
            } else {
                texts(writes, count(connection, "SELECT writer || '-' || number FROM drill.texts WHERE run = " + run), wrong);
                registers(connection, acknowledged, wrong);
            }
        }
        onePrimary(acknowledged, wrong);
        freshReads(acknowledged, reads.stream().filter(Operation::good).toList(), wrong);
        List<Operation> pages = all.stream().filter(o -> o.kind == 'u').toList();
        pages.stream().filter(o -> o.note.equals(SIGNED_OUT)).findFirst().ifPresent(o -> wrong.add("a user is signed out: " + o));
        double gap = 0;
        for (int writer = 0; writer < WRITERS; writer++) {
            int own = writer;
            gap = Math.max(gap, gap(writes.stream().filter(o -> o.writer == own).toList()));
        }
        System.out.printf(Locale.ROOT, "%.1f\t%.1f\t%d\t%d\t%.1f%n", gap, gap(reads), acknowledged.size(), writes.size() - acknowledged.size(), gap(pages));
        return wrong;
    }

    /** The simulator's register does not wait: it is none older than an acknowledged message. */
    private static void latest(Connection connection, List<Operation> acknowledged, List<String> wrong) throws SQLException {
        int last = acknowledged.stream().filter(o -> o.writer == 0).mapToInt(Operation::number).max().orElse(0);
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery("SELECT value FROM latest")) {
            row.next();
            if (row.getLong(1) < last) {
                wrong.add("latest is " + row.getLong(1) + ", acknowledged " + last);
            }
        }
    }

    private static Map<String, Integer> count(Connection connection, String sql) throws SQLException {
        Map<String, Integer> found = new HashMap<>();
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                found.merge(row.getString(1), 1, Integer::sum);
            }
        }
        return found;
    }

    /** A set: each acknowledged text is there once, no other one twice. */
    private static void texts(List<Operation> writes, Map<String, Integer> found, List<String> wrong) {
        for (Operation write : writes) {
            int times = found.getOrDefault(write.writer + "-" + write.number, 0);
            if (times > 1 || times == 0 && write.good) {
                wrong.add("a text is there " + times + " times: " + write);
            }
        }
    }

    /** Registers of the writers: one has its newest text, the other, which does not wait, none older than was acknowledged. */
    private void registers(Connection connection, List<Operation> acknowledged, List<String> wrong) throws SQLException {
        String sql = "SELECT writer, number, soon, (SELECT coalesce(max(number), 0) FROM drill.texts t WHERE t.run = l.run AND t.writer = l.writer)"
                + " FROM drill.latest l WHERE run = " + run;
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                int writer = row.getInt(1);
                int last = acknowledged.stream().filter(o -> o.writer == writer).mapToInt(Operation::number).max().orElse(0);
                if (row.getInt(2) != row.getInt(4)) {
                    wrong.add("half a write: register " + row.getInt(2) + " of writer " + writer + ", newest text " + row.getInt(4));
                }
                if (row.getInt(3) < last) {
                    wrong.add("the register that does not wait has " + row.getInt(3) + " of writer " + writer + ", acknowledged " + last);
                }
            }
        }
    }

    /** No write is acknowledged on a timeline after one on a later timeline. */
    private static void onePrimary(List<Operation> acknowledged, List<String> wrong) {
        for (Operation late : acknowledged) {
            acknowledged.stream().filter(o -> o.timeline.compareTo(late.timeline) > 0 && o.end < late.start).findFirst()
                    .ifPresent(newer -> wrong.add("two primaries: " + late + " after " + newer));
        }
    }

    /** A register that is read after a write was acknowledged has that write or a later one. */
    private static void freshReads(List<Operation> acknowledged, List<Operation> reads, List<String> wrong) {
        for (Operation read : reads) {
            acknowledged.stream().filter(o -> o.writer == read.writer && o.end < read.start && o.number > read.number).findFirst()
                    .ifPresent(newer -> wrong.add("an old value is read: " + read + " after " + newer));
        }
    }

    /** The longest time without an acknowledged operation, in seconds; also when none followed. */
    private static double gap(List<Operation> operations) {
        long longest = 0;
        long last = operations.isEmpty() ? 0 : operations.getFirst().end;
        for (Operation operation : operations) {
            longest = Math.max(longest, operation.end - last);
            if (operation.good) {
                last = operation.end;
            }
        }
        return longest / 1000.0;
    }
}
