package dk.itu.minitwit.web.page;

import dk.itu.minitwit.user.NamePolicy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * User names on a page: an invisible or reordering character is shown as an escape, and each name is isolated from the writing direction of
 * the text around it.
 */
@Named
@ApplicationScoped
public class Names {

    /** Placeholder for the name while the text around it is escaped; no text of the bundle contains it. */
    private static final String PLACE = "\0";

    @Inject
    Texts texts;

    /** The name as plain text. */
    public static String shown(String name) {
        return NamePolicy.shown(name);
    }

    /** A text of the bundle with the name as its argument, as plain text. */
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
