package dk.itu.minitwit.web.timeline;

import dk.itu.minitwit.http.LargeAnswer;
import dk.itu.minitwit.timeline.MessageView;
import dk.itu.minitwit.web.account.CurrentUser;
import dk.itu.minitwit.web.page.Html;
import dk.itu.minitwit.web.page.Links;
import dk.itu.minitwit.web.page.Names;
import dk.itu.minitwit.web.page.Texts;
import dk.itu.minitwit.web.page.Times;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/**
 * The messages of a page as HTML. Written in Java, since the expressions of thirty rows in a view take most of a page's
 * time (ADR 012). All user input is escaped here.
 */
@Named
@ApplicationScoped
public class MessageMarkup {

    /** The longest total of a page's messages from the web, in characters. */
    private static final int USUAL_LENGTH = 30 * ComposeBacking.MAX_LENGTH;

    /** The most memory per character during rendering: escaped, in several buffers. */
    private static final int BYTES_OF_A_CHARACTER = 24;

    @Inject
    CurrentUser currentUser;

    @Inject
    LargeAnswer memory;

    @Inject
    Times times;

    @Inject
    Texts texts;

    /** The messages of a timeline. */
    public String list(List<MessageView> messages) {
        takeMemory(messages);
        String reader = currentUser.getUsername();
        StringBuilder html = new StringBuilder(messages.size() * 640).append("<ul class=\"messages\">");
        for (MessageView message : messages) {
            item(message, message.author().equals(reader), html);
        }
        return html.append("\n</ul>").toString();
    }

    /** Messages from the API may be fifteen times as long as messages from the web. */
    private void takeMemory(List<MessageView> messages) {
        long length =
                messages.stream().mapToLong(message -> message.text().length()).sum();
        if (length > USUAL_LENGTH) {
            memory.take(length * BYTES_OF_A_CHARACTER);
        }
    }

    /** One message. */
    public String of(MessageView message) {
        return list(List.of(message));
    }

    private void item(MessageView message, boolean own, StringBuilder html) {
        html.append("\n<li id=\"message-").append(message.id()).append("\"><img src=\"");
        Html.escape(Links.avatar(message.author()), html);
        html.append("\" alt=\"\" width=\"48\" height=\"48\" loading=\"lazy\"/>\n<p><bdi><strong><a href=\"");
        Html.escape(Links.profile(message.author()), html);
        html.append("\">");
        Html.escape(Names.shown(message.author()), html);
        html.append("</a></strong></bdi>\n<small>");
        address(message, "", "", html);
        time(message, html);
        html.append("</a>");
        if (own) {
            html.append('\n');
            address(message, "/delete", " class=\"delete\"", html);
            html.append(texts.of("message.delete")).append("</a>");
        }
        html.append("</small>\n<span class=\"text\" dir=\"auto\">");
        html.append(RichText.html(message.text(), message.mentions())).append("</span></p></li>");
    }

    private static void address(MessageView message, String action, String attributes, StringBuilder html) {
        html.append("<a").append(attributes).append(" href=\"");
        Html.escape(Links.message(message), html);
        html.append(action).append("\">");
    }

    private void time(MessageView message, StringBuilder html) {
        html.append("<time datetime=\"").append(times.machine(message.publishedAt()));
        html.append("\" title=\"").append(times.exact(message.publishedAt())).append("\">");
        html.append(times.relative(message.publishedAt())).append("</time>");
    }
}
