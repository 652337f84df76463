package dk.itu.minitwit.administration;

import dk.itu.minitwit.audit.AuditTrail;
import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import dk.itu.minitwit.shared.Text;
import dk.itu.minitwit.user.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** What those in charge do to users: only to users of a lesser role than their own. Each change is in the audit log. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class UserAdministrationService {

    private static final int PAGE = 50;
    private static final int MAX_REASON = 500;

    @Inject
    UserAdministrationRepository users;

    @Inject
    Actor actor;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * Users in the order of their names.
     *
     * @param prefix the beginning of the names
     * @param after the last name of the page before, or empty
     */
    @RolesAllowed(Role.Names.MODERATOR)
    public UserPage find(UserFilter filter, String prefix, String after) {
        if (!Text.isStorable(prefix) || !Text.isStorable(after)) {
            return new UserPage(List.of(), null);
        }
        List<UserLine> found = users.page(filter, prefix, after, PAGE + 1);
        boolean isLast = found.size() <= PAGE;
        return new UserPage(
                isLast ? found : found.subList(0, PAGE),
                isLast ? null : found.get(PAGE - 1).username());
    }

    /** @throws BusinessException {@link ErrorKind#NOT_FOUND} */
    @RolesAllowed(Role.Names.MODERATOR)
    public UserLine show(long id) {
        return users.byId(id).orElseThrow(UserAdministrationService::unknown);
    }

    /**
     * Ends a user's sessions and refuses sign-ins, with the reason.
     *
     * @param until null for a suspension without an end
     * @param address the IP address of the actor
     * @throws BusinessException {@link ErrorKind#INVALID} without a reason or with an end in the past, {@link
     * ErrorKind#FORBIDDEN} for a user whose role is not less than the actor's, {@link ErrorKind#NOT_FOUND}
     */
    @RolesAllowed(Role.Names.MODERATOR)
    public void suspend(long id, String reason, Instant until, String address) {
        require("reason", isReason(reason), "You have to enter a reason of at most " + MAX_REASON + " characters");
        require("until", until == null || until.isAfter(clock.instant()), "The end has to be in the future");
        UserLine user = lesser(id);
        users.suspend(id, reason, until);
        String after = (until == null ? "without an end" : "until " + until) + ": " + reason;
        audit.add(actor.entry(address, "user-suspend", id, user.username()).changing(user.suspensionReason(), after));
    }

    /** Lifts a suspension, or approves of a sign-up. */
    @RolesAllowed(Role.Names.MODERATOR)
    public void unsuspend(long id, String address) {
        UserLine user = lesser(id);
        users.unsuspend(id);
        String action = user.waiting() ? "user-approve" : "user-unsuspend";
        audit.add(actor.entry(address, action, id, user.username()).changing(user.suspensionReason(), "no"));
    }

    /** Ends a user's sessions and asks for another password after the next sign-in. */
    @RolesAllowed(Role.Names.ADMINISTRATOR)
    public void expirePassword(long id, String address) {
        UserLine user = lesser(id);
        users.expirePassword(id);
        audit.add(actor.entry(address, "user-password-expire", id, user.username()));
    }

    @RolesAllowed(Role.Names.ADMINISTRATOR)
    public void signOut(long id, String address) {
        UserLine user = lesser(id);
        users.endSessions(id);
        audit.add(actor.entry(address, "user-sign-out", id, user.username()));
    }

    /**
     * Deletes a user with all messages and follows, for good, and reserves the name.
     *
     * @param confirmation the user's name
     */
    @RolesAllowed(Role.Names.ADMINISTRATOR)
    public void delete(long id, String confirmation, String address) {
        UserLine user = lesser(id);
        require("confirmation", user.username().equals(confirmation), "Type the exact name to confirm");
        users.delete(id);
        audit.add(actor.entry(address, "user-delete", id, user.username())
                .changing(user.role().toString(), null));
    }

    private UserLine lesser(long id) {
        UserLine user = users.locked(id).orElseThrow(UserAdministrationService::unknown);
        if (user.role().includes(actor.role())) {
            throw new BusinessException(
                    ErrorKind.FORBIDDEN, "You may do this to users of a lesser role than yours only: ask an operator");
        }
        return user;
    }

    private static boolean isReason(String reason) {
        return !Text.isMissing(reason)
                && !Text.isBlank(reason)
                && Text.isStorable(reason)
                && Text.length(reason) <= MAX_REASON;
    }

    private static void require(String field, boolean holds, String message) {
        if (!holds) {
            throw BusinessException.inField(field, ErrorKind.INVALID, message);
        }
    }

    private static BusinessException unknown() {
        return new BusinessException(ErrorKind.NOT_FOUND, "There is no such user");
    }
}
