package dk.itu.minitwit.timeline;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * A database connection that records the plan of its last query: the executed plan of the prepared statement with its
 * parameters, not of a similar query.
 */
public final class PlanRecorder implements AutoCloseable {

    private final Connection connection;
    private String plan;

    public PlanRecorder(Connection connection) throws SQLException {
        this.connection = connection;
        try (Statement statement = connection.createStatement()) {
            statement.execute("LOAD 'auto_explain'");
            statement.execute("SET auto_explain.log_min_duration = 0");
            statement.execute("SET auto_explain.log_analyze = on");
            statement.execute("SET auto_explain.log_format = json");
            statement.execute("SET auto_explain.log_level = notice");
        }
    }

    /** Returns the same connection to all callers. */
    public DataSource database() {
        return proxy(DataSource.class, (proxy, method, arguments) -> {
            if (method.getName().equals("getConnection")) {
                return proxy(Connection.class, this::onConnection);
            }
            throw new UnsupportedOperationException(method.toString());
        });
    }

    private Object onConnection(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals("close")) {
            return null;
        }
        Object result = call(connection, method, arguments);
        if (result instanceof PreparedStatement statement) {
            return proxy(PreparedStatement.class, (self, called, given) -> onStatement(statement, called, given));
        }
        return result;
    }

    private Object onStatement(PreparedStatement statement, Method method, Object[] arguments) throws Throwable {
        Object result = call(statement, method, arguments);
        if (method.getName().startsWith("execute")) {
            SQLWarning notice = statement.getWarnings();
            plan = notice == null
                    ? null
                    : notice.getMessage().substring(notice.getMessage().indexOf('{'));
        }
        return result;
    }

    /** In the JSON format of EXPLAIN (ANALYZE, FORMAT JSON). */
    public String plan() {
        return plan;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private static Object call(Object target, Method method, Object... arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(PlanRecorder.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
