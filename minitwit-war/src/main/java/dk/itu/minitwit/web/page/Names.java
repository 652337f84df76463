package dk.itu.minitwit.web.page;

import dk.itu.minitwit.user.NamePolicy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;

/**
 * User names on pages: invisible and reordering characters become escapes, and each name is isolated from the writing
 * direction of the text around it.
 */
@Named
@ApplicationScoped
public class Names {

    /** Placeholder for the name while the surrounding text is escaped; the bundle does not contain it. */
    private static final String PLACE = "\0";

    @Inject
    Texts texts;

    /** The name as plain text. */
    public static String shown(String name) {
        return NamePolicy.shown(name);
    }

    /** A text of the bundle with the name as argument, as plain text. */
    public String in(String key, String name) {
        return texts.of(key, shown(name));
    }

    /** A text of the bundle with the name as first argument, as HTML. */
    public String markup(String key, String name, Object... others) {
        StringBuilder shown = new StringBuilder();
        Html.escape(shown(name), shown);
        List<Object> arguments = new ArrayList<>(List.of(others));
        arguments.add(0, PLACE);
        return around(texts.with(key, arguments.toArray()), shown);
    }

    /** A text of the bundle with the name, as a link to its profile, and a number as arguments, as HTML. */
    public String linked(String key, String name, long number) {
        StringBuilder link = new StringBuilder("<a href=\"");
        Html.escape(Links.profile(name), link);
        link.append("\">");
        Html.escape(shown(name), link);
        return around(texts.of(key, PLACE, number), link.append("</a>"));
    }

    private static String around(String text, StringBuilder name) {
        StringBuilder html = new StringBuilder();
        Html.escape(text, html);
        return html.toString().replace(PLACE, name.insert(0, "<bdi>").append("</bdi>"));
    }
}
