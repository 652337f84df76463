package dk.itu.minitwit.web.timeline;

import dk.itu.minitwit.http.LargeAnswer;
import dk.itu.minitwit.timeline.MessageView;
import dk.itu.minitwit.web.account.CurrentUser;
import dk.itu.minitwit.web.account.Rights;
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
    ItemMarkup items;

    @Inject
    ActionMarkup actions;

    /** The messages of a timeline, with what a signed-in reader can do with them. */
    public String list(List<MessageView> messages) {
        return list(messages, -1);
    }

    /** @param aboveLine the number of messages above the line where reading ended last time; -1 without the line */
    public String list(List<MessageView> messages, int aboveLine) {
        return actions.form(list(messages, null, aboveLine, currentUser.getUsername()));
    }

    /** A message after the messages that led to it. */
    public String thread(List<MessageView> ancestors, MessageView message) {
        List<MessageView> all =
                Stream.concat(ancestors.stream(), Stream.of(message)).toList();
        return actions.form(list(all, message, -1, currentUser.getUsername()));
    }

    /** The message that an author shows first. Without an anchor, since it is on the list below, too. */
    public String pinned(MessageView message) {
        takeMemory(List.of(message));
        StringBuilder html = new StringBuilder("<ul class=\"messages\">");
        items.item(message, currentUser.getUsername(), "", html);
        return actions.form(html.append("\n</ul>").toString());
    }

    /** One message as anybody sees it: for the pages of an action. */
    public String plain(MessageView message) {
        return list(List.of(message), null, -1, null);
    }

    /** @param reader the name of the signed-in reader, or null for a list without actions */
    private String list(List<MessageView> messages, MessageView shown, int aboveLine, String reader) {
        takeMemory(messages);
        MutedWords muted = MutedWords.of(reader == null ? List.of() : rights.getMutedWords());
        StringBuilder html = new StringBuilder(messages.size() * 800).append("<ul class=\"messages\">");
        for (int i = 0; i < messages.size(); i++) {
            if (i == aboveLine) {
                actions.line(html);
            }
            MessageView message = messages.get(i);
            if (message.isGone()) {
                actions.gone(html);
            } else if (message != shown && !message.author().equals(reader) && muted.areIn(message.text())) {
                actions.muted(message, html);
            } else {
                items.item(message, reader, attributes(message, shown, messages.size()), html);
            }
        }
        if (aboveLine == messages.size()) {
            actions.line(html);
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

    private static String attributes(MessageView message, MessageView shown, int messages) {
        String anchor = " id=\"message-" + message.id() + '"';
        return message == shown && messages > 1 ? anchor + " class=\"current\" aria-current=\"true\"" : anchor;
    }
}
