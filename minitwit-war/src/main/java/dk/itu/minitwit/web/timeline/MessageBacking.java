package dk.itu.minitwit.web.timeline;

import dk.itu.minitwit.message.MessageService;
import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import dk.itu.minitwit.timeline.MessageView;
import dk.itu.minitwit.timeline.TimelineService;
import dk.itu.minitwit.web.account.CurrentUser;
import dk.itu.minitwit.web.page.Flash;
import dk.itu.minitwit.web.page.Redirect;
import dk.itu.minitwit.web.page.RouteMatch;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** A message on its own page, and its deletion. */
@Named("message")
@RequestScoped
public class MessageBacking {

    @EJB
    TimelineService timelines;

    @EJB
    MessageService messages;

    @Inject
    CurrentUser currentUser;

    @Inject
    Flash flash;

    @Inject
    HttpServletRequest request;

    private MessageView shown;

    public void load() {
        shown = timelines.message(match().username(), match().message());
    }

    /** For the confirmation page of a deletion. */
    public void loadOwn() {
        requireOwn();
        load();
    }

    /** Idempotent: deleting a deleted message is no error. */
    public void delete() {
        requireOwn();
        try {
            messages.delete(currentUser.id(), match().message());
        } catch (BusinessException failure) {
            if (failure.kind() != ErrorKind.NOT_FOUND) {
                throw failure;
            }
        }
        flash.add("deleted");
        Redirect.afterPost("/");
    }

    private void requireOwn() {
        if (!currentUser.is(match().username())) {
            throw new BusinessException(ErrorKind.FORBIDDEN, "Only the author may delete a message");
        }
    }

    private RouteMatch match() {
        return RouteMatch.of(request);
    }

    public MessageView getShown() {
        return shown;
    }
}
