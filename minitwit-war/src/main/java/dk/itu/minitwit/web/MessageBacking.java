package dk.itu.minitwit.web;

import dk.itu.minitwit.message.MessageService;
import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import dk.itu.minitwit.timeline.MessageView;
import dk.itu.minitwit.timeline.TimelineService;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** A message at an address of its own, and taking it back. */
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
        shown = timelines.message(route().username(), route().message());
    }

    /** For the page that asks whether to delete it, which is of no use to others than the author. */
    public void loadOwn() {
        requireOwn();
        load();
    }

    /** A message that is gone already is what was wanted: a second click does no harm. */
    public void delete() {
        requireOwn();
        try {
            messages.delete(currentUser.id(), route().message());
        } catch (BusinessException failure) {
            if (failure.kind() != ErrorKind.NOT_FOUND) {
                throw failure;
            }
        }
        flash.add("deleted");
        Redirect.afterPost("/");
    }

    private void requireOwn() {
        if (!currentUser.is(route().username())) {
            throw new BusinessException(ErrorKind.FORBIDDEN, "Only its author deletes a message");
        }
    }

    private Route route() {
        return Route.of(request);
    }

    public MessageView getShown() {
        return shown;
    }
}
