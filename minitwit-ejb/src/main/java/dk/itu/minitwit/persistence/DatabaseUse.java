package dk.itu.minitwit.persistence;

import dk.itu.minitwit.logging.LineLimit;
import dk.itu.minitwit.logging.LoggedRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.persistence.internal.databaseaccess.Accessor;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.postgresql.PGConnection;

/**
 * Logs a request that held a database connection for 250 ms or more, with the process id of the connection's backend,
 * which PostgreSQL's log has too (ADR 025). At most ten lines per second. Registered in persistence.xml.
 */
public class DatabaseUse extends SessionEventAdapter {

    private static final Logger LOG = System.getLogger(DatabaseUse.class.getName());

    /** The same as log_min_duration_statement in docker/postgres/postgresql.conf. */
    private static final long SLOW_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    private static final LineLimit LIMIT = new LineLimit(10);

    @Override
    public void postAcquireConnection(SessionEvent event) {
        LoggedRequest.usesDatabase();
    }

    @Override
    public void preReleaseConnection(SessionEvent event) {
        long nanos = LoggedRequest.usedDatabaseFor();
        if (nanos >= SLOW_NANOS && LIMIT.allows(System.nanoTime())) {
            log(TimeUnit.NANOSECONDS.toMillis(nanos), (Accessor) event.getResult());
        }
    }

    private static void log(long millis, Accessor accessor) {
        String taken = "The database took " + millis + " ms";
        try {
            int pid = accessor.getConnection().unwrap(PGConnection.class).getBackendPID();
            LOG.log(Level.INFO, taken + ", process " + pid, Map.of("postgresql.pid", pid));
        } catch (SQLException closed) {
            LOG.log(Level.INFO, taken + ", process unknown: " + closed.getMessage());
        }
    }
}
