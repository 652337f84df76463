package dk.itu.minitwit.simulator;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * The number that the simulator gave its last request. It is in the database and nowhere else, so that it is right on
 * every node and after any restart (ADR 003).
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class LatestService {

    @Inject
    LatestRepository latest;

    @Inject
    LatestWriter writer;

    /** Stores a number; the last one stored counts, not the greatest. */
    public void store(long value) {
        writer.store(value);
    }

    /** The number stored last, -1 before the first. */
    public long read() {
        return latest.read();
    }
}
