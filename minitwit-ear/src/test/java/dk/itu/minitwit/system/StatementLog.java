package dk.itu.minitwit.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which statements an embedded database executes, from PostgreSQL's own log. */
public final class StatementLog implements AutoCloseable {

    /** Of the application, and of no one else. */
    private static final Pattern STATEMENT =
            Pattern.compile("^[^]]*] minitwit[^:]*: LOG: {2}(?:execute [^:]*|statement): (.*)", Pattern.MULTILINE);

    /** SELECT 1 is how the pool asks whether a connection is alive. */
    private static final Pattern FRAMING =
            Pattern.compile("(?i)^\\s*((BEGIN|COMMIT|ROLLBACK|SET|SHOW|SELECT set_config)\\b.*|SELECT 1)");

    /** What the application asks now and then by itself (StoredGauges). */
    private static final String OF_NO_REQUEST = "/* metrics */";

    private static final int POLL_MILLIS = 20;
    private static final int POLLS = 500;

    private final RunningDatabase database;

    private StatementLog(RunningDatabase database) {
        this.database = database;
    }

    /** Lets the database log every statement, from its next one on, until this is closed. */
    public static StatementLog start(RunningDatabase database) throws SQLException {
        StatementLog log = new StatementLog(database);
        log.asSuperuser("ALTER SYSTEM SET log_statement = 'all'", "SELECT pg_reload_conf()");
        return log;
    }

    @Override
    public void close() throws SQLException {
        asSuperuser("ALTER SYSTEM RESET log_statement", "SELECT pg_reload_conf()");
    }

    /** The statements of requests that the application executes meanwhile, without those that only frame or name others. */
    public List<String> during(Runnable request) throws SQLException {
        String begin = mark();
        request.run();
        String end = mark();
        String text = awaitText(end);
        String between = text.substring(text.indexOf(begin), text.indexOf(end));
        Matcher statements = STATEMENT.matcher(between);
        return statements
                .results()
                .map(found -> found.group(1))
                .filter(statement -> !FRAMING.matcher(statement).matches())
                .filter(statement -> !statement.startsWith(OF_NO_REQUEST))
                .toList();
    }

    /** Writes a word into the log: lines are in the order in which statements begin. */
    private String mark() throws SQLException {
        String word = UUID.randomUUID().toString();
        asSuperuser("SELECT '" + word + "'");
        return word;
    }

    private String awaitText(String word) {
        for (int poll = 0; poll < POLLS; poll++) {
            String text = text();
            if (text.contains(word)) {
                return text;
            }
            MiniTwitProcess.pause(POLL_MILLIS);
        }
        throw new AssertionError("PostgreSQL logs no statements to " + database.logFolder());
    }

    private String text() {
        try (Stream<Path> files = Files.list(database.logFolder())) {
            StringBuilder text = new StringBuilder();
            for (Path file : files.sorted().toList()) {
                text.append(Files.readString(file));
            }
            return text.toString();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void asSuperuser(String... statements) throws SQLException {
        try (Connection connection = database.connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
