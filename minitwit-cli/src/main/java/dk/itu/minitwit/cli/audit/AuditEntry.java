package dk.itu.minitwit.cli.audit;

import static dk.itu.minitwit.cli.OneLine.escaped;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** An entry of the audit log as one line. Null for what an action does not have. */
record AuditEntry(
        long id,
        Instant at,
        String actor,
        String address,
        String action,
        Long targetId,
        String target,
        String before,
        String after) {

    @Override
    public String toString() {
        StringBuilder line = new StringBuilder("%d  %s  %s".formatted(id, at.truncatedTo(ChronoUnit.SECONDS), actor));
        if (address != null) {
            line.append(" from ").append(address);
        }
        line.append("  ").append(action);
        if (targetId != null) {
            line.append("  %s (%d)".formatted(target, targetId));
        }
        if (before != null) {
            line.append("  before: ").append(before);
        }
        if (after != null) {
            line.append("  after: ").append(after);
        }
        return escaped(line.toString());
    }
}
