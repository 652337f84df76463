package dk.itu.minitwit.audit;

import dk.itu.minitwit.TestDatabase;

/** The audit trail of a test's database. */
public final class TestTrail {

    private TestTrail() {}

    public static AuditTrail on(TestDatabase database) {
        AuditTrail trail = new AuditTrail();
        trail.entries = new AuditRepository();
        trail.entries.entityManager = database.entityManager();
        return trail;
    }
}
