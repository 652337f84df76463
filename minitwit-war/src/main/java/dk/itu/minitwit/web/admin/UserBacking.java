package dk.itu.minitwit.web.admin;

import dk.itu.minitwit.administration.UserAdministrationService;
import dk.itu.minitwit.administration.UserLine;
import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import dk.itu.minitwit.shared.Text;
import dk.itu.minitwit.web.account.Rights;
import dk.itu.minitwit.web.page.ClientAddress;
import dk.itu.minitwit.web.page.Flash;
import dk.itu.minitwit.web.page.Names;
import dk.itu.minitwit.web.page.PostedForm;
import dk.itu.minitwit.web.page.Redirect;
import dk.itu.minitwit.web.page.Texts;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** A user, and what those in charge do to it. */
@Named("adminUser")
@RequestScoped
public class UserBacking extends PostedForm {

    private static final String LIST = "/admin/users";

    @EJB
    UserAdministrationService users;

    @Inject
    Parameters parameters;

    @Inject
    Rights rights;

    @Inject
    ClientAddress address;

    @Inject
    Flash flash;

    @Inject
    Texts texts;

    private UserLine user;
    private String reason;
    private String until;
    private String confirmation;

    /** Before the page is written, so that a missing user becomes an error page. */
    public void load() {
        getUser();
    }

    public void suspend() {
        act("userSuspended", () -> users.suspend(parameters.id(), reason, end(), address.get()));
    }

    public void unsuspend() {
        act("userUnsuspended", () -> users.unsuspend(parameters.id(), address.get()));
    }

    public void expirePassword() {
        act("userPasswordExpired", () -> users.expirePassword(parameters.id(), address.get()));
    }

    public void signOut() {
        act("userSignedOut", () -> users.signOut(parameters.id(), address.get()));
    }

    public void delete() {
        String name = getUser().username();
        if (accept(() -> users.delete(parameters.id(), confirmation, address.get()))) {
            flash.add("userDeleted", Names.shown(name));
            Redirect.afterPost(LIST);
        }
    }

    private void act(String done, Runnable action) {
        if (accept(action)) {
            flash.add(done, Names.shown(getUser().username()));
            Redirect.afterPost(getPath());
        }
    }

    /** The end of the typed day in UTC. */
    private Instant end() {
        if (Text.isMissing(until)) {
            return null;
        }
        try {
            return LocalDate.parse(until)
                    .plusDays(1)
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant();
        } catch (DateTimeException malformed) {
            throw BusinessException.inField("until", ErrorKind.INVALID, texts.of("admin.user.noDate"));
        }
    }

    public UserLine getUser() {
        if (user == null) {
            user = users.show(parameters.id());
        }
        return user;
    }

    public String getPath() {
        return "/admin/user?id=" + parameters.id();
    }

    /** Whether the reader may do anything to the user: the service refuses the rest, whatever is shown. */
    public boolean isLesser() {
        return !getUser().role().includes(rights.role());
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }

    public String getConfirmation() {
        return confirmation;
    }

    public void setConfirmation(String confirmation) {
        this.confirmation = confirmation;
    }
}
