package dk.itu.minitwit.web;

import dk.itu.minitwit.timeline.MessageView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/**
 * Messages as a list on a page. In Java and not in a view, since thirty rows of expressions cost three times what the rest of
 * the page does (ADR 012). Whatever comes from outside is escaped here.
 */
@Named
@RequestScoped
public class MessageMarkup {

    @Inject
    CurrentUser currentUser;

    @Inject
    Links links;

    @Inject
    Times times;

    @Inject
    RichText rich;

    @Inject
    Texts texts;

    /** Those of a timeline. */
    public String list(List<MessageView> messages) {
        String reader = currentUser.getUsername();
        StringBuilder html = new StringBuilder(messages.size() * 640).append("<ul class=\"messages\">");
        for (MessageView message : messages) {
            item(message, message.author().equals(reader), html);
        }
        return html.append("\n</ul>").toString();
    }

    /** The one that a page is about. */
    public String of(MessageView message) {
        return list(List.of(message));
    }

    private void item(MessageView message, boolean own, StringBuilder html) {
        String author = message.author();
        String address = Html.escape(links.message(message));
        html.append("\n<li id=\"message-").append(message.id()).append("\"><img src=\"");
        html.append(Html.escape(links.avatar(author)));
        html.append("\" alt=\"\" width=\"48\" height=\"48\" loading=\"lazy\"/>\n<p><strong><a href=\"");
        html.append(Html.escape(links.profile(author))).append("\">").append(Html.escape(author));
        html.append("</a></strong>\n<small><a href=\"").append(address).append("\">");
        time(message, html);
        html.append("</a>");
        if (own) {
            html.append(" <a class=\"delete\" href=\"").append(address).append("/delete\">");
            html.append(Html.escape(texts.of("message.delete"))).append("</a>");
        }
        html.append("</small>\n<span class=\"text\">");
        html.append(rich.html(message.text(), message.mentions())).append("</span></p></li>");
    }

    private void time(MessageView message, StringBuilder html) {
        html.append("<time datetime=\"").append(times.machine(message.publishedAt()));
        html.append("\" title=\"").append(times.exact(message.publishedAt())).append("\">");
        html.append(Html.escape(times.relative(message.publishedAt()))).append("</time>");
    }
}
