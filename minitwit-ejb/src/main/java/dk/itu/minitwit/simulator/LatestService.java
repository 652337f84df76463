package dk.itu.minitwit.simulator;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * The number of the simulator's last request. Only the database holds it, so it is right on every node and after a
 * restart (ADR 003). Single statements without a transaction.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LatestService {

    @Inject
    LatestRepository latest;

    @Inject
    LatestWriter writer;

    /** Stores a number. The last write wins, not the greatest number. */
    public void store(long value) {
        writer.store(value);
    }

    /** The last stored number, -1 before the first. */
    public long read() {
        return latest.read();
    }
}
