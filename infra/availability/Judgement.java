import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Compares a run's operations with the database afterwards: a set of texts, and registers. */
record Judgement(String url, int run) {

    /** On a busy machine the writers' short time-outs may be too short for a first connection. */
    private static Connection connectAfterwards(String url) throws SQLException, InterruptedException {
        for (int tries = 1; ; tries++) {
            try {
                return History.connect(url);
            } catch (SQLException failure) {
                if (tries == 10) {
                    throw failure;
                }
                Thread.sleep(1000);
            }
        }
    }

    /**
     * Prints the longest times without an acknowledged write, read and page in seconds, and how many writes were acknowledged and not.
     *
     * @return what is wrong, a line for each
     */
    List<String> of(boolean site, Path file) throws Exception {
        List<Operation> all;
        try (Stream<String> lines = Files.lines(file)) {
            all = lines.map(Operation::of).sorted(Comparator.comparingLong(Operation::end)).toList();
        }
        List<Operation> writes = all.stream().filter(o -> o.kind() == 'w').toList();
        List<Operation> acknowledged = writes.stream().filter(Operation::good).toList();
        List<Operation> reads = all.stream().filter(o -> o.kind() == 'r').toList();
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
        List<Operation> pages = all.stream().filter(o -> o.kind() == 'u').toList();
        pages.stream().filter(o -> o.note().equals(History.SIGNED_OUT)).findFirst().ifPresent(o -> wrong.add("a user is signed out: " + o));
        double gap = 0;
        for (int writer = 0; writer < History.WRITERS; writer++) {
            int own = writer;
            gap = Math.max(gap, gap(writes.stream().filter(o -> o.writer() == own).toList()));
        }
        System.out.printf(Locale.ROOT, "%.1f\t%.1f\t%d\t%d\t%.1f%n", gap, gap(reads), acknowledged.size(), writes.size() - acknowledged.size(), gap(pages));
        return wrong;
    }

    /** The simulator's register does not wait: it is none older than an acknowledged message. */
    private static void latest(Connection connection, List<Operation> acknowledged, List<String> wrong) throws SQLException {
        int last = acknowledged.stream().filter(o -> o.writer() == 0).mapToInt(Operation::number).max().orElse(0);
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
            int times = found.getOrDefault(write.writer() + "-" + write.number(), 0);
            if (times > 1 || times == 0 && write.good()) {
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
                int last = acknowledged.stream().filter(o -> o.writer() == writer).mapToInt(Operation::number).max().orElse(0);
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
            acknowledged.stream().filter(o -> o.timeline().compareTo(late.timeline()) > 0 && o.end() < late.start()).findFirst()
                    .ifPresent(newer -> wrong.add("two primaries: " + late + " after " + newer));
        }
    }

    /** A register that is read after a write was acknowledged has that write or a later one. */
    private static void freshReads(List<Operation> acknowledged, List<Operation> reads, List<String> wrong) {
        for (Operation read : reads) {
            acknowledged.stream().filter(o -> o.writer() == read.writer() && o.end() < read.start() && o.number() > read.number()).findFirst()
                    .ifPresent(newer -> wrong.add("an old value is read: " + read + " after " + newer));
        }
    }

    /** The longest time without an acknowledged operation, in seconds; also when none followed. */
    private static double gap(List<Operation> operations) {
        long longest = 0;
        long last = operations.isEmpty() ? 0 : operations.getFirst().end();
        for (Operation operation : operations) {
            longest = Math.max(longest, operation.end() - last);
            if (operation.good()) {
                last = operation.end();
            }
        }
        return longest / 1000.0;
    }
}
