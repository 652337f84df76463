package dk.itu.minitwit.web;

import dk.itu.minitwit.user.NamePolicy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * Names of users on a page: a character that could hide or reorder others is shown as an escape, and each is written in its own direction, which
 * does not reach the text around it.
 */
@Named
@ApplicationScoped
public class Names {

    /** Stands for the name while the text around it is escaped; no text of ours has it. */
    private static final String PLACE = "\0";

    @Inject
    Texts texts;

    /** As plain text. */
    public static String shown(String name) {
        return NamePolicy.shown(name);
    }

    /** One of our texts with a name in it, as plain text. */
    public String in(String key, String name) {
        return texts.of(key, shown(name));
    }

    /** The same as HTML. */
    public String markup(String key, String name) {
        StringBuilder html = new StringBuilder();
        Html.escape(texts.of(key, PLACE), html);
        StringBuilder isolated = new StringBuilder("<bdi>");
        Html.escape(shown(name), isolated);
        return html.toString().replace(PLACE, isolated.append("</bdi>"));
    }
}
