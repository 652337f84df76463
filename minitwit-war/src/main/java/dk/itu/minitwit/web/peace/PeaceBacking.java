package dk.itu.minitwit.web.peace;

import dk.itu.minitwit.peace.Barrier;
import dk.itu.minitwit.peace.PeaceService;
import dk.itu.minitwit.web.account.CurrentUser;
import dk.itu.minitwit.web.page.Flash;
import dk.itu.minitwit.web.page.Names;
import dk.itu.minitwit.web.page.PostedForm;
import dk.itu.minitwit.web.page.Redirect;
import dk.itu.minitwit.web.profile.ProfileBacking;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Mutes and blocks, and the page with the reader's. */
@Named("peace")
@RequestScoped
public class PeaceBacking extends PostedForm {

    private static final String PAGE = "/muted";

    @EJB
    PeaceService peace;

    @Inject
    ProfileBacking profile;

    @Inject
    CurrentUser currentUser;

    @Inject
    Flash flash;

    @Inject
    HttpServletRequest request;

    private String word;
    private List<Barrier> shown;

    public void mute() {
        peace.mute(currentUser.id(), profile.getUsername());
        goBack("muted");
    }

    public void unmute() {
        peace.unmute(currentUser.id(), profile.getUsername());
        goBack("unmuted");
    }

    public void block() {
        peace.block(currentUser.id(), profile.getUsername());
        goBack("blocked");
    }

    public void unblock() {
        peace.unblock(currentUser.id(), profile.getUsername());
        goBack("unblocked");
    }

    private void goBack(String notice) {
        flash.add(notice, Names.shown(profile.getUsername()));
        Redirect.afterPost(profile.getPath());
    }

    public void muteWord() {
        if (accept(() -> peace.muteWord(currentUser.id(), word))) {
            Redirect.afterPost(PAGE);
        }
    }

    public void unmuteWord() {
        String removed = request.getParameter("removed");
        if (removed != null) {
            peace.unmuteWord(currentUser.id(), removed);
        }
        Redirect.afterPost(PAGE);
    }

    public List<Barrier> getMuted() {
        return barriers(false);
    }

    public List<Barrier> getBlocked() {
        return barriers(true);
    }

    private List<Barrier> barriers(boolean isBlock) {
        return shown().stream().filter(barrier -> barrier.isBlock() == isBlock).toList();
    }

    private List<Barrier> shown() {
        if (shown == null) {
            shown = peace.barriers(currentUser.id());
        }
        return shown;
    }

    public String getWord() {
        return word;
    }

    public void setWord(String word) {
        this.word = word;
    }
}
