package dk.itu.minitwit.web;

import dk.itu.minitwit.message.MessageService;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The box to write a message in. */
@Named("compose")
@RequestScoped
public class ComposeBacking {

    /** How long a message from the web may be, in characters; the API takes longer ones. */
    static final int MAX_LENGTH = 280;

    private static final String FORM = "form";

    @Inject
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
    private String error;

    @PostConstruct
    void restoreDraft() {
        text = currentUser.takeDraft();
    }

    public void share() {
        // Browsers send line ends as CR LF.
        String written = text == null ? "" : text.replace("\r\n", "\n").strip();
        int length = written.codePointCount(0, written.length());
        if (length == 0) {
            refuse(texts.of("compose.empty"));
        } else if (length > MAX_LENGTH) {
            refuse(texts.of("compose.tooLong", length));
        } else {
            post(written);
        }
    }

    private void post(String written) {
        String form = request.getParameter(FORM);
        if (form == null) {
            messages.post(currentUser.getUsername(), written);
        } else {
            messages.postOnce(currentUser.getUsername(), written, form);
            currentUser.renewForm();
        }
        flash.add("recorded");
        Redirect.afterPost("/");
    }

    private void refuse(String reason) {
        error = reason;
        Responses.setStatus(HttpServletResponse.SC_BAD_REQUEST);
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

    public String getError() {
        return error;
    }
}
