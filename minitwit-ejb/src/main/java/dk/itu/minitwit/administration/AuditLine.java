package dk.itu.minitwit.administration;

import java.time.Instant;

/** An entry of the audit log. */
public record AuditLine(
        long id,
        Instant at,
        String actor,
        String address,
        String action,
        Long targetId,
        String target,
        String before,
        String after) {}
