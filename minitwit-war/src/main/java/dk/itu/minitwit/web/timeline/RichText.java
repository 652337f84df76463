package dk.itu.minitwit.web.timeline;

import dk.itu.minitwit.message.Mentions;
import dk.itu.minitwit.message.Tags;
import dk.itu.minitwit.message.WebAddresses;
import dk.itu.minitwit.web.page.Html;
import dk.itu.minitwit.web.page.Links;
import dk.itu.minitwit.web.page.Names;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;

/** The text of a message as HTML, with web addresses, mentions and tags as links. */
final class RichText {

    private RichText() {}

    /**
     * Escapes the text and returns it with links.
     *
     * @param mentions the names of the users that the text may mention
     */
    static String html(String text, List<String> mentions) {
        StringBuilder html = new StringBuilder(text.length() + 64);
        int end = 0;
        for (WebAddresses.Place address : WebAddresses.in(text)) {
            withMentions(text.substring(end, address.begin()), mentions, html);
            end = address.end();
            link(text.substring(address.begin(), end), html);
        }
        withMentions(text.substring(end), mentions, html);
        return html.toString();
    }

    private static void link(String url, StringBuilder html) {
        html.append("<a rel=\"nofollow noopener ugc\" href=\"");
        Html.escape(url, html);
        html.append("\">");
        Html.escape(url, html);
        html.append("</a>");
    }

    private static void withTags(String text, StringBuilder html) {
        int end = 0;
        for (MatchResult tag : Tags.in(text)) {
            Html.escape(text.substring(end, tag.start()), html);
            html.append("<a href=\"");
            Html.escape(Links.tag(tag.group(1)), html);
            html.append("\">");
            Html.escape(tag.group(), html);
            html.append("</a>");
            end = tag.end();
        }
        Html.escape(text.substring(end), html);
    }

    private static void withMentions(String text, List<String> mentions, StringBuilder html) {
        int end = 0;
        int at = mentions.isEmpty() ? -1 : Mentions.next(text, 0);
        while (at >= 0) {
            Optional<String> name = Mentions.at(text, at, mentions);
            if (name.isPresent()) {
                withTags(text.substring(end, at), html);
                html.append("<bdi><a href=\"");
                Html.escape(Links.profile(name.get()), html);
                html.append("\">@");
                Html.escape(Names.shown(name.get()), html);
                html.append("</a></bdi>");
                end = at + 1 + name.get().length();
            }
            at = Mentions.next(text, Math.max(end, at + 1));
        }
        withTags(text.substring(end), html);
    }
}
