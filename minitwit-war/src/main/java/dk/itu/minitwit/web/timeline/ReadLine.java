package dk.itu.minitwit.web.timeline;

import dk.itu.minitwit.shared.Failures;
import dk.itu.minitwit.timeline.MessageView;
import dk.itu.minitwit.timeline.PageRequest;
import dk.itu.minitwit.user.Reading;
import dk.itu.minitwit.user.ReadingService;
import dk.itu.minitwit.web.account.CurrentUser;
import dk.itu.minitwit.web.account.Rights;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;

/** The line on the own timeline where reading ended last time. The first page moves it. */
@RequestScoped
public class ReadLine {

    private static final Logger LOG = System.getLogger(ReadLine.class.getName());

    @EJB
    ReadingService readings;

    @Inject
    Rights rights;

    @Inject
    CurrentUser currentUser;

    @Inject
    HttpServletRequest request;

    @Inject
    Clock clock;

    /** @return the number of messages above the line; -1 for a page without it */
    int on(List<MessageView> messages, PageRequest wanted) {
        Reading before = rights.getReading();
        if (messages.isEmpty() || !wanted.isNewest() || !isRead()) {
            return wanted.newAboveLine(messages, before.line());
        }
        long shown = messages.stream().mapToLong(MessageView::id).max().getAsLong();
        Reading now = before.then(shown, clock.instant());
        if (now.isNews(before)) {
            store(now);
        }
        return wanted.newAboveLine(messages, now.line());
    }

    /** Not by a browser that loads the page in case it will be opened. */
    private boolean isRead() {
        String purpose = request.getHeader("Sec-Purpose");
        return request.getMethod().equals("GET") && (purpose == null || !purpose.startsWith("prefetch"));
    }

    /** The page is shown even if the line cannot move. */
    private void store(Reading reading) {
        try {
            readings.store(currentUser.id(), reading);
        } catch (RuntimeException thrown) {
            Failures.businessFailure(thrown)
                    .ifPresentOrElse(
                            failure -> Failures.log(LOG, failure),
                            () -> LOG.log(Level.WARNING, "How far a user has read was not stored", thrown));
        }
    }
}
