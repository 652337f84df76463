package dk.itu.minitwit.web.timeline;

import dk.itu.minitwit.message.EditService;
import dk.itu.minitwit.timeline.MessageView;
import dk.itu.minitwit.web.page.Html;
import dk.itu.minitwit.web.page.Links;
import dk.itu.minitwit.web.page.Names;
import dk.itu.minitwit.web.page.Texts;
import dk.itu.minitwit.web.page.Times;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** A message of a list as HTML. All user input is escaped here. */
@ApplicationScoped
class ItemMarkup {

    @Inject
    Times times;

    @Inject
    Texts texts;

    @Inject
    ActionMarkup actions;

    @Inject
    Clock clock;

    /**
     * @param reader the name of the signed-in reader, or null for an item without actions
     * @param attributes of the item, each after a space
     */
    void item(MessageView message, String reader, String attributes, StringBuilder html) {
        html.append("\n<li").append(attributes).append("><img src=\"");
        Html.escape(Links.avatar(message.author()), html);
        html.append("\" alt=\"\" width=\"48\" height=\"48\" loading=\"lazy\"/>\n<p><bdi><strong><a href=\"");
        Html.escape(Links.profile(message.author()), html);
        html.append("\">");
        Html.escape(Names.shown(message.author()), html);
        html.append("</a></strong></bdi>\n<small>");
        address(message, "", "", html);
        time(message, html);
        html.append("</a>");
        if (message.isEdited()) {
            edited(message, html);
        }
        if (message.author().equals(reader)) {
            if (EditService.isEditable(message.publishedAt(), clock.instant())) {
                own(message, "edit", html);
            }
            own(message, "delete", html);
        }
        html.append("</small>");
        actions.answered(message, html);
        html.append("\n<span class=\"text\" dir=\"auto\">");
        html.append(RichText.html(message.text(), message.mentions())).append("</span>");
        actions.of(message, reader != null, html);
        html.append("</p></li>");
    }

    /** A link to what the author can do. */
    private void own(MessageView message, String action, StringBuilder html) {
        html.append('\n');
        address(message, "/" + action, " class=\"" + action + "\"", html);
        html.append(texts.of("message." + action)).append("</a>");
    }

    private static void address(MessageView message, String action, String attributes, StringBuilder html) {
        html.append("<a").append(attributes).append(" href=\"");
        Html.escape(Links.message(message), html);
        html.append(action).append("\">");
    }

    private void edited(MessageView message, StringBuilder html) {
        html.append("\n<span class=\"edited\" title=\"").append(times.exact(message.editedAt()));
        html.append("\">").append(texts.of("message.edited")).append("</span>");
    }

    private void time(MessageView message, StringBuilder html) {
        html.append("<time datetime=\"").append(times.machine(message.publishedAt()));
        html.append("\" title=\"").append(times.exact(message.publishedAt())).append("\">");
        html.append(times.relative(message.publishedAt())).append("</time>");
    }
}
