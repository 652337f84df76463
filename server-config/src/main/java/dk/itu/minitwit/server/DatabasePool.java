package dk.itu.minitwit.server;

import com.sun.enterprise.connectors.ConnectorRuntime;
import com.sun.enterprise.resource.pool.ResourcePool;
import java.util.Optional;
import org.glassfish.resourcebase.resources.api.PoolInfo;

/**
 * Reads the state of the server's connection pool. Payara's own figures need a Java agent that rewrites the pool's
 * classes, or are sampled every few seconds; the pool itself has the current ones (ADR 019).
 */
final class DatabasePool implements DatabasePoolMXBean {

    /** The same as in pool.asadmin. */
    private static final String POOL = "minitwit";

    @Override
    public int getInUse() {
        return pool().map(pool -> pool.getPoolStatus().getNumConnUsed()).orElse(0);
    }

    @Override
    public int getIdle() {
        return pool().map(pool -> pool.getPoolStatus().getNumConnFree()).orElse(0);
    }

    @Override
    public int getMax() {
        return pool().map(ResourcePool::getMaxPoolSize).orElse(0);
    }

    @Override
    public int getWaiting() {
        return pool().map(pool -> pool.getPoolWaitQueue().getQueueLength()).orElse(0);
    }

    /** Empty before the pool's first connection. */
    private static Optional<ResourcePool> pool() {
        return Optional.ofNullable(
                ConnectorRuntime.getRuntime().getPoolManager().getPool(new PoolInfo(POOL)));
    }
}
