import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

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

    static final int WRITERS = 4;
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
            List<String> wrong = new Judgement(arguments[1], Integer.parseInt(arguments[2])).of(site, Path.of(arguments[3]));
            wrong.forEach(System.err::println);
            System.exit(wrong.isEmpty() ? 0 : 1);
        }
    }

    static Connection connect(String url) throws SQLException {
        return DriverManager.getConnection(url, "minitwit", System.getenv("PGPASSWORD"));
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
            try (Connection connection = connect(url)) {
                DatabaseClients.beginRegisters(connection, run, WRITERS);
            }
        }
        long stop = now() + TimeUnit.SECONDS.toMillis(seconds);
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
            for (int writer = 0; writer < WRITERS; writer++) {
                int own = writer;
                threads.add(repeat('w', own, stop, out, () -> site ? requests.writer(own) : new DatabaseClients.Writer(connect(url), run, own)));
            }
            threads.add(repeat('r', 0, stop, out, () -> site ? requests.reader() : new DatabaseClients.Reader(connect(url), run)));
            if (site) {
                threads.add(repeat('u', 0, stop, out, requests::user));
            }
            for (Thread thread : threads) {
                thread.join();
            }
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
}
