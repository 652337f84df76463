package dk.itu.minitwit.web;

import dk.itu.minitwit.message.MessageService;
import dk.itu.minitwit.shared.ErrorKind;
import dk.itu.minitwit.shared.Text;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** The box to write a message in. */
@Named("compose")
@RequestScoped
public class ComposeBacking extends PostedForm {

    /** How long a message from the web may be, in characters; the API takes longer ones. */
    static final int MAX_LENGTH = 280;

    private static final String FORM = "form";

    @EJB
    MessageService messages;

    @Inject
    CurrentUser currentUser;

    @Inject
    Flash flash;

    @Inject
    Texts texts;

    @Inject
    HttpServletRequest request;

    private String text;

    @PostConstruct
    void restoreDraft() {
        text = currentUser.takeDraft();
    }

    public void share() {
        if (accept(this::post)) {
            flash.add("recorded");
            Redirect.afterPost("/");
        }
    }

    private void post() {
        // Browsers send line ends as CR LF.
        String written = text == null ? "" : text.replace("\r\n", "\n").strip();
        int length = Text.length(written);
        require(!Text.isBlank(written), "text", ErrorKind.INVALID, texts.of("compose.empty"));
        require(length <= MAX_LENGTH, "text", ErrorKind.INVALID, texts.of("compose.tooLong", length));
        String form = request.getParameter(FORM);
        if (form == null) {
            messages.post(currentUser.getUsername(), written);
        } else {
            messages.postOnce(currentUser.getUsername(), written, form);
            currentUser.renewForm();
        }
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
