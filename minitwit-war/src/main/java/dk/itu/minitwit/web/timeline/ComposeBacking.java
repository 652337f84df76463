package dk.itu.minitwit.web.timeline;

import dk.itu.minitwit.message.EditService;
import dk.itu.minitwit.message.MessageService;
import dk.itu.minitwit.shared.ErrorKind;
import dk.itu.minitwit.shared.Text;
import dk.itu.minitwit.web.account.CurrentUser;
import dk.itu.minitwit.web.page.Flash;
import dk.itu.minitwit.web.page.FormFields;
import dk.itu.minitwit.web.page.Links;
import dk.itu.minitwit.web.page.PostedForm;
import dk.itu.minitwit.web.page.Redirect;
import dk.itu.minitwit.web.page.Route;
import dk.itu.minitwit.web.page.RouteMatch;
import dk.itu.minitwit.web.page.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** The form to write a message or a reply, or to change a message. */
@Named("compose")
@RequestScoped
public class ComposeBacking extends PostedForm {

    /** The greatest length of a message from the web, in characters; the API accepts longer ones. */
    static final int MAX_LENGTH = 280;

    @EJB
    MessageService messages;

    @EJB
    EditService edits;

    @Inject
    CurrentUser currentUser;

    @Inject
    Flash flash;

    @Inject
    Texts texts;

    @Inject
    HttpServletRequest request;

    private String text;
    private boolean shared;

    @PostConstruct
    void restore() {
        text = currentUser.takeDraft();
        if (text == null
                && match().route() == Route.ADD_MESSAGE
                && request.getMethod().equals("GET")) {
            text = SharedText.of(request);
            shared = !text.isEmpty();
        }
    }

    public void share() {
        if (accept(this::post)) {
            flash.add(isEdit() ? "edited" : "recorded");
            Redirect.afterPost(isReply() || isEdit() ? Links.message(match().username(), match().message()) : "/");
        }
    }

    private void post() {
        // Browsers send line breaks as CR LF.
        String written = text == null ? "" : text.replace("\r\n", "\n").strip();
        int length = Text.length(written);
        require(!Text.isBlank(written), "text", ErrorKind.INVALID, texts.of("compose.empty"));
        require(length <= MAX_LENGTH, "text", ErrorKind.INVALID, texts.of("compose.tooLong", length));
        String key = request.getParameter(FormFields.COMPOSE_KEY);
        if (isEdit()) {
            // The statement is for the author's messages only.
            edits.edit(currentUser.id(), match().message(), written);
        } else if (isReply()) {
            messages.reply(currentUser.getUsername(), written, key, match().message());
            currentUser.renewForm();
        } else if (key == null) {
            messages.post(currentUser.getUsername(), written);
        } else {
            messages.postOnce(currentUser.getUsername(), written, key);
            currentUser.renewForm();
        }
    }

    private boolean isEdit() {
        return match().route() == Route.EDIT;
    }

    private boolean isReply() {
        return match().route() == Route.REPLY;
    }

    private RouteMatch match() {
        return RouteMatch.of(request);
    }

    /** Whether another program shares a text with this one, which must not replace a draft. */
    public boolean isShared() {
        return shared;
    }

    public int getMaxLength() {
        return MAX_LENGTH;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
