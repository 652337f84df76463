package dk.itu.minitwit.web.page;

/** Names of form fields that Java code reads from a request. The views have the same names; a test compares them. */
public final class FormFields {

    /** The CSRF token of every form. */
    public static final String CSRF = "csrf";

    /** The message in the compose form: the name that Faces makes of the ids of the form and of its field. */
    public static final String COMPOSE_TEXT = "compose:text";
    /** The idempotency key of the compose form. */
    public static final String COMPOSE_KEY = "form";

    /** In the login form: the page to open after sign-in. */
    public static final String NEXT = "next";
    /** In the login form: the message that the user had typed when the session ended. */
    public static final String DRAFT = "draft";

    private FormFields() {}
}
