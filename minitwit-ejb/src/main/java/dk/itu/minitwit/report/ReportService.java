package dk.itu.minitwit.report;

import dk.itu.minitwit.metrics.Event;
import dk.itu.minitwit.metrics.Metrics;
import dk.itu.minitwit.report.ReportRepository.Target;
import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import dk.itu.minitwit.shared.Text;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Reports by readers: of each message and user once, and twenty a day. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReportService {

    private static final int MOST = 20;
    private static final Duration DAY = Duration.ofDays(1);
    private static final int SHOWN = 100;

    @Inject
    ReportRepository reports;

    @Inject
    Metrics metrics;

    @Inject
    Clock clock;

    /**
     * Reports a message or a user.
     *
     * @param message the id of a message of that user, or 0 for the user
     * @throws BusinessException {@link ErrorKind#NOT_FOUND}, {@link ErrorKind#INVALID} for oneself, {@link
     * ErrorKind#CONFLICT} for the second time, {@link ErrorKind#THROTTLED} after too many
     */
    public void report(long reporter, String username, long message, Reason reason) {
        Instant now = clock.instant();
        Target target = target(reporter, username, message, now);
        if (target.userId() == reporter) {
            throw new BusinessException(ErrorKind.INVALID, "You cannot report yourself");
        }
        if (target.isReported()) {
            throw again();
        }
        if (target.lately() >= MOST) {
            throw BusinessException.throttled("You have reported " + MOST + " times in a day: try again tomorrow", DAY);
        }
        if (!reports.add(reporter, target.userId(), message, reason, now)) {
            throw again();
        }
        metrics.count(Event.REPORT);
    }

    /** @throws BusinessException {@link ErrorKind#NOT_FOUND} if there is no such user or message */
    public void requireTarget(long reporter, String username, long message) {
        target(reporter, username, message, clock.instant());
    }

    /** The newest reports of a reporter. */
    public List<ReportView> own(long reporter) {
        return reports.own(reporter, SHOWN);
    }

    private Target target(long reporter, String username, long message, Instant now) {
        if (!Text.isStorable(username)) {
            throw unknown();
        }
        return reports.target(username, message, reporter, now.minus(DAY)).orElseThrow(ReportService::unknown);
    }

    private static BusinessException unknown() {
        return new BusinessException(ErrorKind.NOT_FOUND, "There is no such user or message");
    }

    private static BusinessException again() {
        return new BusinessException(ErrorKind.CONFLICT, "You have reported this before");
    }
}
