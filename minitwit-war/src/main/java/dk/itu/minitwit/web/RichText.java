package dk.itu.minitwit.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a message as HTML: as it was typed, with web addresses as links. */
@Named("rich")
@ApplicationScoped
public class RichText {

    /** Neither spaces nor what is invisible, which could make an address look like another. */
    private static final Pattern ADDRESS = Pattern.compile("\\bhttps?://[^\\s\\p{C}\\p{Z}<>\"']+");

    private static final String PUNCTUATION = ".,:;!?*_~";

    /** Safe to be put into a page as it is: everything that was typed is escaped. */
    public String html(String text) {
        StringBuilder html = new StringBuilder(text.length() + 64);
        Matcher address = ADDRESS.matcher(text);
        int end = 0;
        while (address.find()) {
            String url = withoutPunctuation(address.group());
            if (url.endsWith("//")) {
                continue;
            }
            escape(text, end, address.start(), html);
            end = address.start() + url.length();
            html.append("<a rel=\"nofollow noopener ugc\" href=\"");
            escape(url, 0, url.length(), html);
            html.append("\">");
            escape(url, 0, url.length(), html);
            html.append("</a>");
        }
        escape(text, end, text.length(), html);
        return html.toString();
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

    private static void escape(String text, int from, int to, StringBuilder html) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(c);
            }
        }
    }
}
