package dk.itu.minitwit.logging;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.eclipse.persistence.internal.databaseaccess.Accessor;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.postgresql.PGConnection;

/**
 * Notes which of the database's processes works for a request: its number is in the database's own log, which so is found by
 * the request's id without a word more to the database. Named in persistence.xml.
 */
public class DatabaseUse extends SessionEventAdapter {

    private static final Logger LOG = System.getLogger(DatabaseUse.class.getName());

    /** As log_min_duration_statement in docker/postgres/postgresql.conf: what is slow there is told here. */
    private static final long SLOW_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    private static final int LINES_A_SECOND = 10;
    private static final LineLimit LIMIT = new LineLimit(LINES_A_SECOND);

    @Override
    public void postAcquireConnection(SessionEvent event) {
        LoggedRequest.usesDatabase(pid(((Accessor) event.getResult()).getConnection()));
    }

    /** 0 when it is not known. The driver knows it; nothing is sent. */
    private static int pid(Connection connection) {
        try {
            return connection.unwrap(PGConnection.class).getBackendPID();
        } catch (SQLException closed) {
            return 0;
        }
    }

    @Override
    public void preReleaseConnection(SessionEvent event) {
        long nanos = LoggedRequest.usedDatabaseFor();
        if (nanos >= SLOW_NANOS && LIMIT.allows(System.nanoTime())) {
            LOG.log(Level.INFO, "The database took {0} ms", TimeUnit.NANOSECONDS.toMillis(nanos));
        }
    }
}
