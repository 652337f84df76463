package dk.itu.minitwit.administration;

import java.util.List;

/**
 * What made writes of the simulator fail.
 *
 * @param user the name of the user without whom they fail; null for another cause
 * @param missing whether there is still no such user
 * @param status of the answers, or of the failed registration; 0 if the user never tried to register
 * @param writes in the order in which they came, at least one
 */
public record FirstCause(String user, boolean missing, int status, List<FailedWrite> writes) {

    public FirstCause {
        writes = List.copyOf(writes);
    }

    /** Identifies the cause as long as its first write is not replayed. */
    public long id() {
        return writes.get(0).id();
    }

    public int errors() {
        return writes.size();
    }

    /** Where it began: the number of the request, or its time without a number. */
    public String firstSeen() {
        FailedWrite first = writes.get(0);
        return first.number() == null ? first.at().toString() : "#" + first.number();
    }

    /** The operation of the first write. */
    public String operation() {
        return writes.get(0).operation();
    }

    /** Whether it helps to send the writes again: a user was missing, or the server refused them for want of time. */
    public boolean isReplayable() {
        return user != null || status == 503;
    }
}
