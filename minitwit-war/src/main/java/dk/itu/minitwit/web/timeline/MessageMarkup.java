package dk.itu.minitwit.web.timeline;

import dk.itu.minitwit.http.LargeAnswer;
import dk.itu.minitwit.timeline.MessageView;
import dk.itu.minitwit.web.account.CurrentUser;
import dk.itu.minitwit.web.account.Rights;
import dk.itu.minitwit.web.page.Html;
import dk.itu.minitwit.web.page.Links;
import dk.itu.minitwit.web.page.Names;
import dk.itu.minitwit.web.page.Texts;
import dk.itu.minitwit.web.page.Times;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;

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
    Rights rights;

    @Inject
    LargeAnswer memory;

    @Inject
    Times times;

    @Inject
    Texts texts;

    @Inject
    ActionMarkup actions;

    /** The messages of a timeline, with what a signed-in reader can do with them. */
    public String list(List<MessageView> messages) {
        return actions.form(list(messages, null, currentUser.getUsername()));
    }

    /** A message after the messages that led to it. */
    public String thread(List<MessageView> ancestors, MessageView message) {
        List<MessageView> all =
                Stream.concat(ancestors.stream(), Stream.of(message)).toList();
        return actions.form(list(all, message, currentUser.getUsername()));
    }

    /** One message as anybody sees it: for the pages of an action. */
    public String plain(MessageView message) {
        return list(List.of(message), null, null);
    }

    /** @param reader the name of the signed-in reader, or null for a list without actions */
    private String list(List<MessageView> messages, MessageView shown, String reader) {
        takeMemory(messages);
        MutedWords muted = MutedWords.of(reader == null ? List.of() : rights.getMutedWords());
        StringBuilder html = new StringBuilder(messages.size() * 800).append("<ul class=\"messages\">");
        for (MessageView message : messages) {
            if (message.isGone()) {
                actions.gone(html);
            } else if (message != shown && !message.author().equals(reader) && muted.areIn(message.text())) {
                actions.muted(message, html);
            } else {
                item(message, reader, message == shown && messages.size() > 1, html);
            }
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

    private void item(MessageView message, String reader, boolean current, StringBuilder html) {
        html.append("\n<li id=\"message-").append(message.id());
        html.append(current ? "\" class=\"current\" aria-current=\"true\"><img src=\"" : "\"><img src=\"");
        Html.escape(Links.avatar(message.author()), html);
        html.append("\" alt=\"\" width=\"48\" height=\"48\" loading=\"lazy\"/>\n<p><bdi><strong><a href=\"");
        Html.escape(Links.profile(message.author()), html);
        html.append("\">");
        Html.escape(Names.shown(message.author()), html);
        html.append("</a></strong></bdi>\n<small>");
        address(message, "", "", html);
        time(message, html);
        html.append("</a>");
        if (message.author().equals(reader)) {
            html.append('\n');
            address(message, "/delete", " class=\"delete\"", html);
            html.append(texts.of("message.delete")).append("</a>");
        }
        html.append("</small>");
        actions.answered(message, html);
        html.append("\n<span class=\"text\" dir=\"auto\">");
        html.append(RichText.html(message.text(), message.mentions())).append("</span>");
        actions.of(message, reader != null, html);
        html.append("</p></li>");
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
