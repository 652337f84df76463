package dk.itu.minitwit.web.notice;

import dk.itu.minitwit.notice.NoticeLine;
import dk.itu.minitwit.notice.NoticeMessage;
import dk.itu.minitwit.notice.NoticeView;
import dk.itu.minitwit.web.page.Links;
import dk.itu.minitwit.web.page.Names;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The words of a line of notices. */
@Named
@ApplicationScoped
public class NoticeText {

    /** The most characters of a quoted message. */
    private static final int QUOTED = 140;

    @Inject
    Names names;

    /** As HTML, with a link to the user. */
    public String sentence(NoticeLine line) {
        NoticeView newest = line.newest();
        String key = "notice." + newest.kind().word();
        return names.linked(line.others() == 0 ? key : key + "s", newest.actor(), line.others());
    }

    /** The page that the notice is about. */
    public String address(NoticeLine line) {
        NoticeMessage message = line.newest().message();
        return message == null ? Links.profile(line.newest().actor()) : Links.message(message.author(), message.id());
    }

    /** The beginning of a message. */
    public String quote(NoticeMessage message) {
        String text = message.text();
        return text.codePointCount(0, text.length()) <= QUOTED
                ? text
                : text.substring(0, text.offsetByCodePoints(0, QUOTED)) + "\u2026";
    }
}
