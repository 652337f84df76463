package dk.itu.minitwit.web.timeline;

import dk.itu.minitwit.message.MessageService;
import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import dk.itu.minitwit.timeline.Conversation;
import dk.itu.minitwit.timeline.ConversationService;
import dk.itu.minitwit.timeline.MessageView;
import dk.itu.minitwit.web.account.CurrentUser;
import dk.itu.minitwit.web.page.Flash;
import dk.itu.minitwit.web.page.Links;
import dk.itu.minitwit.web.page.PageSizes;
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
    ConversationService conversations;

    @EJB
    MessageService messages;

    @Inject
    CurrentUser currentUser;

    @Inject
    Flash flash;

    @Inject
    HttpServletRequest request;

    @Inject
    PageSizes sizes;

    @Inject
    ComposeBacking compose;

    private Conversation conversation;
    private MessageView shown;

    /** With its conversation. */
    public void load() {
        conversation = conversations.of(
                currentUser.readerId(),
                getAuthor(),
                match().message(),
                request.getParameter("after"),
                sizes.ofTimelines());
        shown = conversation.message();
    }

    /** For the form of a reply: without the message if it went while the reply was written, so that the text is kept. */
    public void loadAnswered() {
        try {
            loadAlone();
        } catch (BusinessException gone) {
            if (compose.getError() == null) {
                throw gone;
            }
        }
    }

    public void loadAlone() {
        shown = conversations.message(currentUser.readerId(), getAuthor(), match().message());
    }

    /** For the form of an edit: the stored text, unless another one was typed. */
    public void loadEdited() {
        loadOwn();
        if (compose.getText() == null) {
            compose.setText(shown.text());
        }
    }

    /** For the page of an action of the author. */
    public void loadOwn() {
        requireOwn();
        loadAlone();
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
            throw new BusinessException(ErrorKind.FORBIDDEN, "Only the author may change or delete a message");
        }
    }

    private RouteMatch match() {
        return RouteMatch.of(request);
    }

    public String getAuthor() {
        return match().username();
    }

    public String getPath() {
        return Links.message(getAuthor(), match().message());
    }

    public long getId() {
        return match().message();
    }

    public Conversation getConversation() {
        return conversation;
    }

    public MessageView getShown() {
        return shown;
    }
}
