package dk.itu.minitwit.administration;

import dk.itu.minitwit.audit.AuditTrail;
import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import dk.itu.minitwit.user.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** The open reports of readers, the oldest first. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class ReportQueueService {

    /** The most reports of a page. */
    public static final int PAGE = 30;

    @Inject
    ReportQueueRepository reports;

    @Inject
    Actor actor;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** @param after the last id of the page before, or 0 */
    @RolesAllowed(Role.Names.MODERATOR)
    public List<ReportLine> open(long after) {
        return reports.open(after, PAGE);
    }

    /** @throws BusinessException {@link ErrorKind#NOT_FOUND} if there is no such open report */
    @RolesAllowed(Role.Names.MODERATOR)
    public ReportLine show(long id) {
        return reports.open(id).orElseThrow(ReportQueueService::unknown);
    }

    /**
     * Closes a report and all others of the same thing; the reporters see the outcome.
     *
     * @param acted whether something was done about it
     * @param address the IP address of the actor
     * @throws BusinessException {@link ErrorKind#NOT_FOUND} if there is no such open report
     */
    @RolesAllowed(Role.Names.MODERATOR)
    public void decide(long id, boolean acted, String address) {
        String outcome = acted ? "acted" : "dismissed";
        if (reports.decide(id, outcome, clock.instant()) == 0) {
            throw unknown();
        }
        audit.add(actor.entry(address, "report-decide", id, null).changing(null, outcome));
    }

    private static BusinessException unknown() {
        return new BusinessException(ErrorKind.NOT_FOUND, "There is no such open report");
    }
}
