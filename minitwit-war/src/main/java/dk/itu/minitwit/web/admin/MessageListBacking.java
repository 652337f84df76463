package dk.itu.minitwit.web.admin;

import dk.itu.minitwit.administration.MessageAdministrationService;
import dk.itu.minitwit.administration.MessageLine;
import dk.itu.minitwit.web.page.ClientAddress;
import dk.itu.minitwit.web.page.Flash;
import dk.itu.minitwit.web.page.Redirect;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The newest messages for those in charge, hidden ones too; or one message. */
@Named("adminMessages")
@RequestScoped
public class MessageListBacking {

    private static final String LIST = "/admin/messages";

    @EJB
    MessageAdministrationService messages;

    @Inject
    Parameters parameters;

    @Inject
    ClientAddress address;

    @Inject
    Flash flash;

    private List<MessageLine> page = List.of();
    private MessageLine message;

    public void load() {
        page = List.copyOf(messages.newest(isHiddenOnly(), parameters.number("before")));
    }

    public void loadOne() {
        getMessage();
    }

    public void hide() {
        setHidden(true, "messageHidden");
    }

    public void unhide() {
        setHidden(false, "messageUnhidden");
    }

    public void delete() {
        messages.delete(parameters.id(), address.get());
        flash.add("messageDeleted");
        Redirect.afterPost(LIST);
    }

    private void setHidden(boolean hidden, String done) {
        messages.setHidden(parameters.id(), hidden, address.get());
        flash.add(done);
        Redirect.afterPost(getPath());
    }

    public boolean isHiddenOnly() {
        return !parameters.text("hidden").isEmpty();
    }

    public List<MessageLine> getPage() {
        return page;
    }

    public MessageLine getMessage() {
        if (message == null) {
            message = messages.show(parameters.id());
        }
        return message;
    }

    public String getPath() {
        return "/admin/message?id=" + parameters.id();
    }

    /** The address of the next page, or null. */
    public String getNext() {
        return page.size() < MessageAdministrationService.PAGE
                ? null
                : "?" + (isHiddenOnly() ? "hidden=1&" : "") + "before="
                        + page.get(page.size() - 1).id();
    }
}
