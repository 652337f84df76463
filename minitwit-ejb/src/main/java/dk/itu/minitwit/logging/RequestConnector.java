package dk.itu.minitwit.logging;

import java.sql.Connection;
import java.util.Properties;
import javax.sql.DataSource;
import org.eclipse.persistence.sessions.JNDIConnector;
import org.eclipse.persistence.sessions.Session;

/** Gives connections that tell the database which request each statement is for. */
final class RequestConnector extends JNDIConnector {

    private static final long serialVersionUID = 1;

    RequestConnector(DataSource database) {
        super(database);
    }

    @Override
    public Connection connect(Properties properties, Session session) {
        return RequestStatements.over(super.connect(properties, session));
    }
}
