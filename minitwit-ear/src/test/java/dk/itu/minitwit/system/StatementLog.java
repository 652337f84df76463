package dk.itu.minitwit.system;

import dk.itu.minitwit.Await;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The statements executed by an embedded database, from PostgreSQL's log. */
public final class StatementLog implements AutoCloseable {

    /** Of the application only. */
    private static final Pattern STATEMENT =
            Pattern.compile("^[^]]*] minitwit[^:]*: LOG: {2}(?:execute [^:]*|statement): (.*)", Pattern.MULTILINE);

    /** SELECT 1 is the pool's validation of a connection. */
    private static final Pattern FRAMING =
            Pattern.compile("(?i)^\\s*((BEGIN|COMMIT|ROLLBACK|SET|SHOW|SELECT set_config)\\b.*|SELECT 1)");

    /** The application's periodic statements (StoredGauges, SiteReader, IndexTimer). */
    private static final Pattern OF_NO_REQUEST = Pattern.compile("/\\* (metrics|site|search|mail) \\*/");

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final RunningDatabase database;

    private StatementLog(RunningDatabase database) {
        this.database = database;
    }

    /** Makes the database log every statement until this is closed. */
    public static StatementLog start(RunningDatabase database) throws SQLException {
        StatementLog log = new StatementLog(database);
        log.asSuperuser("ALTER SYSTEM SET log_statement = 'all'", "SELECT pg_reload_conf()");
        return log;
    }

    @Override
    public void close() throws SQLException {
        asSuperuser("ALTER SYSTEM RESET log_statement", "SELECT pg_reload_conf()");
    }

    /** The statements of requests executed during the action, without transaction control and settings. */
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
                .filter(statement -> !OF_NO_REQUEST.matcher(statement).lookingAt())
                .toList();
    }

    /** Writes a marker into the log, whose lines are in the order of the statements' starts. */
    private String mark() throws SQLException {
        String word = UUID.randomUUID().toString();
        asSuperuser("SELECT '" + word + "'");
        return word;
    }

    private String awaitText(String word) {
        return Await.until(
                "PostgreSQL logs a statement to " + database.logFolder(),
                LIMIT,
                this::text,
                text -> text.contains(word));
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
