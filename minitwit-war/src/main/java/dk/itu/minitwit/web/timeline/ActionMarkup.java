package dk.itu.minitwit.web.timeline;

import dk.itu.minitwit.timeline.MessageContext;
import dk.itu.minitwit.timeline.MessageView;
import dk.itu.minitwit.web.account.CsrfToken;
import dk.itu.minitwit.web.account.CurrentUser;
import dk.itu.minitwit.web.page.FormFields;
import dk.itu.minitwit.web.page.Html;
import dk.itu.minitwit.web.page.Links;
import dk.itu.minitwit.web.page.Names;
import dk.itu.minitwit.web.page.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** What stands around a message as HTML: what it answers, how many answered or like it, and what a reader can do with it. */
@ApplicationScoped
class ActionMarkup {

    @Inject
    CurrentUser currentUser;

    @Inject
    CsrfToken csrf;

    @Inject
    HttpServletRequest request;

    @Inject
    Texts texts;

    @Inject
    Names names;

    /** One form around a list: each button sends it to its own message. Faces knows a form by the field of its name. */
    String form(String list) {
        if (!currentUser.isSignedIn()) {
            return list;
        }
        StringBuilder html = new StringBuilder(list.length() + 512).append("<form method=\"post\" action=\"/\">");
        hidden(FormFields.CSRF, csrf.getToken(), html);
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        hidden(FormFields.NEXT, request.getRequestURI() + query, html);
        hidden("like", "like", html);
        hidden("unlike", "unlike", html);
        return html.append('\n').append(list).append("\n</form>").toString();
    }

    private static void hidden(String name, String value, StringBuilder html) {
        html.append("<input type=\"hidden\" name=\"").append(name).append("\" value=\"");
        Html.escape(value, html);
        html.append("\"/>");
    }

    /** Where reading ended last time. */
    void line(StringBuilder html) {
        html.append("\n<li class=\"line\"><p>")
                .append(texts.of("timeline.line"))
                .append("</p></li>");
    }

    /** In the place of an ancestor that nobody can see. */
    void gone(StringBuilder html) {
        html.append("\n<li class=\"gone\"><p>").append(texts.of("message.gone")).append("</p></li>");
    }

    /** In the place of a message with a muted word. */
    void muted(MessageView message, StringBuilder html) {
        html.append("\n<li class=\"gone\" id=\"message-").append(message.id()).append("\"><p>");
        html.append(texts.of("message.mutedWord"));
        link(Links.message(message), html);
        html.append(texts.of("message.show")).append("</a></p></li>");
    }

    void answered(MessageView message, StringBuilder html) {
        MessageContext context = message.context();
        if (!context.isReply()) {
            return;
        }
        html.append("\n<small class=\"answered\">");
        if (context.answeredAuthor() == null) {
            html.append(texts.of("message.answeredGone"));
        } else {
            link(Links.message(context.answeredAuthor(), context.answered()), html);
            html.append(names.markup("message.answered", context.answeredAuthor()))
                    .append("</a>");
        }
        html.append("</small>");
    }

    /** Nothing for an anonymous reader of a message without replies and likes. */
    void of(MessageView message, boolean signedIn, StringBuilder html) {
        MessageContext context = message.context();
        if (context.replies() == 0 && context.likes() == 0 && !signedIn) {
            return;
        }
        html.append("\n<small class=\"actions\">");
        if (context.replies() > 0) {
            link(Links.message(message) + "#replies", html);
            html.append(texts.of("message.replies", context.replies())).append("</a>");
        }
        if (signedIn) {
            link(Links.message(message) + "/reply", html);
            html.append(texts.of("message.reply")).append("</a>");
        }
        if (context.likes() > 0) {
            html.append("\n<span>")
                    .append(texts.of("message.likes", context.likes()))
                    .append("</span>");
        }
        if (signedIn) {
            button(context.liked() ? "unlike" : "like", message, html);
        }
        html.append("</small>");
    }

    private void button(String action, MessageView message, StringBuilder html) {
        html.append("\n<button name=\"").append(action).append(":submit\" value=\"x\" formaction=\"");
        Html.escape(Links.message(message), html);
        html.append('/')
                .append(action)
                .append("\">")
                .append(texts.of("message." + action))
                .append("</button>");
    }

    private static void link(String path, StringBuilder html) {
        html.append("\n<a href=\"");
        Html.escape(path, html);
        html.append("\">");
    }
}
