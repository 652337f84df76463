package dk.itu.minitwit.simulator;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * The number of the simulator's last request. It is in the database only, so that it is right on every node and after any restart
 * (ADR 003). Single statements without a transaction around them.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LatestService {

    @Inject
    LatestRepository latest;

    @Inject
    LatestWriter writer;

    /** Stores a number; the last write wins, not the greatest number. */
    public void store(long value) {
        writer.store(value);
    }

    /** The number stored last, -1 before the first. */
    public long read() {
        return latest.read();
    }
}
