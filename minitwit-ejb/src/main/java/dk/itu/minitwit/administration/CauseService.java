package dk.itu.minitwit.administration;

import dk.itu.minitwit.audit.AuditTrail;
import dk.itu.minitwit.follow.FollowService;
import dk.itu.minitwit.message.MessageService;
import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import dk.itu.minitwit.user.Registration;
import dk.itu.minitwit.user.RegistrationService;
import dk.itu.minitwit.user.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** The first causes of the simulator's errors, from its journal, and their repair (ADR 074). */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class CauseService {

    /** So many take about a second; the rest stays for another time. */
    private static final int MOST = 500;

    /** No mail reaches it (RFC 2606). */
    private static final String NO_ADDRESS = "unknown@example.invalid";

    @Inject
    CauseFinder finder;

    @Inject
    CauseRepository journal;

    @Inject
    RegistrationService registrations;

    @Inject
    MessageService messages;

    @Inject
    FollowService follows;

    @Inject
    Actor actor;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    @RolesAllowed(Role.Names.MODERATOR)
    public List<FirstCause> causes() {
        return finder.find();
    }

    /**
     * Registers the missing user, if it is one, and replays what failed. A message is stored once, however often it is replayed.
     *
     * @param id of the cause
     * @param address the IP address of the actor
     * @return the number of writes that succeeded
     * @throws BusinessException {@link ErrorKind#NOT_FOUND} if there is no such cause any longer
     */
    @RolesAllowed(Role.Names.ADMINISTRATOR)
    public int repair(long id, String address) {
        FirstCause cause = finder.find().stream()
                .filter(found -> found.id() == id && found.isReplayable())
                .findFirst()
                .orElseThrow(() -> new BusinessException(ErrorKind.NOT_FOUND, "There is no such cause"));
        if (cause.missing()) {
            register(cause);
        }
        int done = 0;
        for (FailedWrite write : cause.writes().stream().limit(MOST).toList()) {
            if (isReplayed(write)) {
                journal.setReplayed(write.id(), clock.instant());
                done++;
            }
        }
        audit.add(actor.entry(address, "simulator-replay", id, cause.user())
                .changing(cause.errors() + " errors", done + " replayed"));
        return done;
    }

    /** With the address of the lost registration. Nobody knows the password: the journal has none. */
    private void register(FirstCause cause) {
        String email = cause.writes().stream()
                .filter(write -> write.operation().equals(FailedWrite.REGISTER))
                .findFirst()
                .flatMap(write -> write.member("email"))
                .orElse(NO_ADDRESS);
        try {
            registrations.register(
                    new Registration(cause.user(), email, UUID.randomUUID().toString()));
        } catch (BusinessException refused) {
            if (refused.kind() != ErrorKind.CONFLICT) {
                throw refused;
            }
            // Registered meanwhile.
        }
    }

    /** False if it fails again, for another reason. */
    private boolean isReplayed(FailedWrite write) {
        try {
            replay(write);
            return true;
        } catch (BusinessException stillFailing) {
            return false;
        }
    }

    private void replay(FailedWrite write) {
        String name = write.actor().orElse("");
        switch (write.operation()) {
            case FailedWrite.MESSAGES ->
                messages.postOnce(name, write.member("content").orElse(""), "journal " + write.id());
            case FailedWrite.FOLLOWS -> {
                if (write.member("follow").isPresent()) {
                    follows.follow(name, write.followee().orElse(""));
                } else {
                    follows.unfollow(name, write.followee().orElse(""));
                }
            }
            default -> {
                // A lost registration: its user is registered by now.
            }
        }
    }
}
