package dk.itu.minitwit.web.account;

import dk.itu.minitwit.user.AccountService;
import dk.itu.minitwit.user.Reading;
import dk.itu.minitwit.user.Role;
import dk.itu.minitwit.user.Standing;
import dk.itu.minitwit.web.page.ReaderLanguage;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What the reader of a page may do, by the state of the account and the second factor of the session. */
@Named
@RequestScoped
public class Rights {

    /** How long a confirmation by the second factor is good for actions of those in charge. */
    static final Duration FRESH = Duration.ofMinutes(15);

    private static final Standing NOBODY = new Standing(Role.USER, false, false, 0, List.of(), null, Reading.NONE);

    @EJB
    AccountService accounts;

    @Inject
    CurrentUser currentUser;

    @Inject
    ReaderLanguage language;

    @Inject
    Clock clock;

    private Standing standing = NOBODY;

    /** Reads the state of the signed-in user's account. Another device may have ended the session, for example by a new password. */
    public void check() {
        if (currentUser.isSignedIn()) {
            accounts.standing(currentUser.view()).ifPresentOrElse(this::apply, currentUser::signOut);
        }
    }

    private void apply(Standing now) {
        standing = now;
        language.prefer(now.language());
    }

    Standing standing() {
        return standing;
    }

    /** Words and phrases that the reader does not want to read. */
    public List<String> getMutedWords() {
        return standing.mutedWords();
    }

    /** How far the reader has read the own timeline. */
    public Reading getReading() {
        return standing.reading();
    }

    /** The number of unseen notices as the navigation shows it; empty for none. */
    public String getUnseenNotices() {
        long unseen = standing.unseenNotices();
        if (unseen == 0) {
            return "";
        }
        return unseen > Standing.MOST_UNSEEN ? Standing.MOST_UNSEEN + "+" : Long.toString(unseen);
    }

    public Role role() {
        return standing.role();
    }

    /** Whether the user has to choose another password. */
    public boolean isPasswordExpired() {
        return standing.passwordExpired();
    }

    /** Whether the user is a moderator or administrator, with the second factor in this session. */
    public boolean isInCharge() {
        return standing.isInCharge() && isFactored();
    }

    public boolean isAdministrator() {
        return standing.role() == Role.ADMINISTRATOR && isFactored();
    }

    private boolean isFactored() {
        return currentUser.isSignedIn() && currentUser.factored().isPresent();
    }

    /** Whether the last confirmation is no older than actions of those in charge ask for. */
    boolean isFresh() {
        Instant oldest = clock.instant().minus(FRESH);
        return currentUser.factored().filter(oldest::isBefore).isPresent();
    }
}
