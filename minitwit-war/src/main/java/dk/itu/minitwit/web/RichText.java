package dk.itu.minitwit.web;

import dk.itu.minitwit.shared.Mentions;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a message as HTML: as it was typed, with web addresses and mentions as links. */
final class RichText {

    /** Neither spaces nor what is invisible, which could make an address look like another. */
    private static final Pattern ADDRESS = Pattern.compile("\\bhttps?://[^\\s\\p{C}\\p{Z}<>\"']+");

    private static final String PUNCTUATION = ".,:;!?*_~";

    private RichText() {}

    /**
     * Safe to be put into a page as it is: everything that was typed is escaped.
     *
     * @param mentions the names of those whom the text may mention
     */
    static String html(String text, List<String> mentions) {
        StringBuilder html = new StringBuilder(text.length() + 64);
        if (!text.contains("://")) {
            withMentions(text, mentions, html);
            return html.toString();
        }
        Matcher address = ADDRESS.matcher(text);
        int end = 0;
        while (address.find()) {
            String url = withoutPunctuation(address.group());
            if (url.endsWith("//")) {
                continue;
            }
            withMentions(text.substring(end, address.start()), mentions, html);
            end = address.start() + url.length();
            html.append("<a rel=\"nofollow noopener ugc\" href=\"");
            Html.escape(url, html);
            html.append("\">");
            Html.escape(url, html);
            html.append("</a>");
        }
        withMentions(text.substring(end), mentions, html);
        return html.toString();
    }

    private static void withMentions(String text, List<String> mentions, StringBuilder html) {
        int end = 0;
        int at = mentions.isEmpty() ? -1 : Mentions.next(text, 0);
        while (at >= 0) {
            Optional<String> name = Mentions.at(text, at, mentions);
            if (name.isPresent()) {
                Html.escape(text.substring(end, at), html);
                html.append("<a href=\"");
                Html.escape(Links.profile(name.get()), html);
                html.append("\">@");
                Html.escape(name.get(), html);
                html.append("</a>");
                end = at + 1 + name.get().length();
            }
            at = Mentions.next(text, Math.max(end, at + 1));
        }
        Html.escape(text.substring(end), html);
    }

    /** What ends a sentence, or closes a bracket that was opened before the address, is not part of it. */
    private static String withoutPunctuation(String address) {
        int end = address.length();
        long unopened = count(address, ')') - count(address, '(');
        while (end > 0) {
            char last = address.charAt(end - 1);
            if (last == ')' && unopened > 0) {
                unopened--;
            } else if (PUNCTUATION.indexOf(last) < 0) {
                break;
            }
            end--;
        }
        return address.substring(0, end);
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }
}
