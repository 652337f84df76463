package dk.itu.minitwit.logging;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Prepared statements that name their request to the database first: its log, and pg_stat_activity, then have the id as the
 * application's name. The driver sends both statements together, so it takes no round trip more; both are prepared as
 * ever. The name is gone with the statement, or at the end of the transaction around it.
 */
final class RequestStatements {

    /** How a name begins; the id follows, after a space. Names longer than 63 bytes would be cut. */
    static final String APPLICATION = "minitwit";

    private static final String NAMING = "SELECT set_config('application_name', ?, true);\n";

    private RequestStatements() {}

    /** This connection, with such statements. What belongs to no request is sent as it is. */
    static Connection over(Connection connection) {
        return proxy(Connection.class, (proxy, method, arguments) -> {
            String request = LoggedRequest.id();
            if (request == null || !method.getName().equals("prepareStatement")) {
                return call(connection, method, arguments);
            }
            Object[] both = arguments.clone();
            both[0] = NAMING + arguments[0];
            PreparedStatement statement = (PreparedStatement) call(connection, method, both);
            statement.setString(1, APPLICATION + ' ' + request);
            return proxy(PreparedStatement.class, new NamedStatement(statement));
        });
    }

    /** Hides that the first result, and the first parameter, are those of the naming. */
    private record NamedStatement(PreparedStatement statement) implements InvocationHandler {

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            if (arguments == null) {
                switch (method.getName()) {
                    case "execute":
                        return execute();
                    case "executeQuery":
                        execute();
                        return statement.getResultSet();
                    case "executeUpdate":
                        execute();
                        return statement.getUpdateCount();
                    default:
                }
            } else if (arguments.length > 1 && method.getName().startsWith("set")) {
                arguments[0] = (int) arguments[0] + 1;
            }
            return call(statement, method, arguments);
        }

        private boolean execute() throws SQLException {
            statement.execute();
            return statement.getMoreResults();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(RequestStatements.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }
}
