package dk.itu.minitwit.server;

import java.lang.reflect.Method;

/**
 * Looks into the server's connection pool. The server's own figures of it come from a Java agent that rewrites the pool's
 * classes while it runs, or are taken every few seconds only; the pool itself knows them (ADR 019).
 */
final class DatabasePool implements DatabasePoolMXBean {

    /** As in pool.asadmin. */
    private static final String POOL = "minitwit";

    @Override
    public int getInUse() {
        return status("getNumConnUsed");
    }

    @Override
    public int getIdle() {
        return status("getNumConnFree");
    }

    @Override
    public int getMax() {
        return number(pool(), "getMaxPoolSize");
    }

    @Override
    public int getWaiting() {
        return number(ask(pool(), "getPoolWaitQueue"), "getQueueLength");
    }

    private static int status(String figure) {
        return number(ask(pool(), "getPoolStatus"), figure);
    }

    /** Not in an API of Payara's, so not compiled against. Null before its first connection. */
    private static Object pool() {
        try {
            Class<?> runtime = Class.forName("com.sun.enterprise.connectors.ConnectorRuntime");
            Object pools = ask(runtime.getMethod("getRuntime").invoke(null), "getPoolManager");
            Class<?> name = Class.forName("org.glassfish.resourcebase.resources.api.PoolInfo");
            return Class.forName("com.sun.enterprise.resource.pool.PoolManager")
                    .getMethod("getPool", name)
                    .invoke(pools, name.getConstructor(String.class).newInstance(POOL));
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException(changed);
        }
    }

    private static Object ask(Object asked, String method) {
        if (asked == null) {
            return null;
        }
        try {
            Method question = asked.getClass().getMethod(method);
            return question.invoke(asked);
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException(changed);
        }
    }

    private static int number(Object asked, String method) {
        Object answer = ask(asked, method);
        return answer == null ? 0 : (int) answer;
    }
}
