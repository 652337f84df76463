package dk.itu.minitwit.server;

import org.glassfish.grizzly.attributes.Attribute;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.utils.DelayedExecutor.DelayQueue;

/**
 * Forgets connections that are closed. Grizzly notes each that was answered, to close it when it is idle for too long, and keeps that
 * note all the time, even if the connection is closed at once: clients that make a new one for each request filled the memory with
 * those of the last half a minute (ADR 030).
 */
final class ClosedConnections extends BaseFilter {

    private final DelayQueue<Object> idle;
    private final Attribute<?> note;

    /**
     * @param idle the notes, from which one that is removed is gone within a second
     * @param note of a connection: its note
     */
    ClosedConnections(DelayQueue<Object> idle, Attribute<?> note) {
        this.idle = idle;
        this.note = note;
    }

    @Override
    public NextAction handleClose(FilterChainContext context) {
        Object ofThisConnection = note.get(context.getConnection());
        if (ofThisConnection != null) {
            idle.remove(ofThisConnection);
        }
        return context.getInvokeAction();
    }
}
