package dk.itu.minitwit.simulator;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** The journal of the simulator's writes. One statement for each, after the write itself and apart from it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class JournalService {

    @Inject
    JournalRepository journal;

    /** Stores an entry without its password. */
    public void add(JournalEntry entry) {
        journal.add(entry.withoutPassword());
    }
}
