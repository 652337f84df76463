package dk.itu.minitwit.audit;

/**
 * An entry of the audit log before it has a number and a time: never a password, a mail address or a text of a message.
 *
 * @param actor the name of the user that acts
 * @param address the IP address of that user
 * @param targetId the number of the user, message or report, or null
 * @param target the name of the user, or null
 * @param before the old value, or null
 * @param after the new value, or null
 */
public record AuditEntry(
        String actor, String address, String action, Long targetId, String target, String before, String after) {

    public AuditEntry(String actor, String address, String action, Long targetId, String target) {
        this(actor, address, action, targetId, target, null, null);
    }

    public AuditEntry changing(String from, String to) {
        return new AuditEntry(actor, address, action, targetId, target, from, to);
    }
}
