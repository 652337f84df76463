package dk.itu.minitwit.logging;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.TimeUnit;
import org.eclipse.persistence.sessions.DatasourceLogin;
import org.eclipse.persistence.sessions.JNDIConnector;
import org.eclipse.persistence.sessions.Login;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.eclipse.persistence.sessions.server.ServerSession;

/**
 * Tells the database which request it works for, and the log how long it took when that was long. Named in persistence.xml.
 */
public class DatabaseUse extends SessionEventAdapter {

    private static final Logger LOG = System.getLogger(DatabaseUse.class.getName());

    /** As log_min_duration_statement in docker/postgres/postgresql.conf: what is slow there is told here. */
    private static final long SLOW_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    private static final int LINES_A_SECOND = 10;
    private static final LineLimit LIMIT = new LineLimit(LINES_A_SECOND);

    /** What reads outside of a transaction has a login, and a source of connections, of its own. */
    @Override
    public void preLogin(SessionEvent event) {
        ServerSession session = (ServerSession) event.getSession();
        nameRequests(session.getDatasourceLogin());
        nameRequests(session.getReadConnectionPool().getLogin());
    }

    private static void nameRequests(Login login) {
        DatasourceLogin datasource = (DatasourceLogin) login;
        if (!(datasource.getConnector() instanceof RequestConnector)) {
            JNDIConnector connector = (JNDIConnector) datasource.getConnector();
            datasource.setConnector(new RequestConnector(connector.getDataSource()));
        }
    }

    @Override
    public void postAcquireConnection(SessionEvent event) {
        LoggedRequest.usesDatabase();
    }

    @Override
    public void preReleaseConnection(SessionEvent event) {
        long nanos = LoggedRequest.usedDatabaseFor();
        if (nanos >= SLOW_NANOS && LIMIT.allows(System.nanoTime())) {
            LOG.log(Level.INFO, "The database took {0} ms", TimeUnit.NANOSECONDS.toMillis(nanos));
        }
    }
}
