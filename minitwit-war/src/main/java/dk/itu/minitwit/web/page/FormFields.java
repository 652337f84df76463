package dk.itu.minitwit.web.page;

/** Names of form fields that Java code reads. A test compares them with the views. */
public final class FormFields {

    /** The CSRF token of every form. */
    public static final String CSRF = "csrf";

    /** The text field of the compose form: Faces joins the ids of form and field. */
    public static final String COMPOSE_TEXT = "compose:text";
    /** The idempotency key of the compose form. */
    public static final String COMPOSE_KEY = "form";

    /** The page to open afterwards: in the login form, and in lists with buttons. */
    public static final String NEXT = "next";
    /** In the login form: the message typed before the session ended. */
    public static final String DRAFT = "draft";

    /** In the form that revokes a key: its id. */
    public static final String KEY = "key";

    /** In the form of the notices: the id of the newest on the page. */
    public static final String UNTIL = "until";

    private FormFields() {}
}
