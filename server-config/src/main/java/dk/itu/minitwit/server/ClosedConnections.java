package dk.itu.minitwit.server;

import org.glassfish.grizzly.attributes.Attribute;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.utils.DelayedExecutor.DelayQueue;

/**
 * Removes closed connections from Grizzly's queue of idle connections. Grizzly leaves a closed connection there until
 * its idle timeout: clients with a connection per request filled the memory with the connections of the last half
 * minute (ADR 030).
 */
final class ClosedConnections extends BaseFilter {

    private final DelayQueue<Object> idle;
    private final Attribute<?> entry;

    /**
     * @param idle the queue of idle connections; Grizzly drops a removed one within a second
     * @param note the connection's attribute with its entry in the queue
     */
    ClosedConnections(DelayQueue<Object> idle, Attribute<?> entry) {
        this.idle = idle;
        this.entry = entry;
    }

    @Override
    public NextAction handleClose(FilterChainContext context) {
        Object closed = entry.get(context.getConnection());
        if (closed != null) {
            idle.remove(closed);
        }
        return context.getInvokeAction();
    }
}
