package dk.itu.minitwit.web.timeline;

import dk.itu.minitwit.http.AnswerHeaders;
import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.Failures;
import dk.itu.minitwit.timeline.MessageView;
import dk.itu.minitwit.timeline.NewsService;
import dk.itu.minitwit.web.account.CurrentUser;
import dk.itu.minitwit.web.account.Rights;
import dk.itu.minitwit.web.page.ErrorStatus;
import dk.itu.minitwit.web.page.PageSizes;
import dk.itu.minitwit.web.page.RouteMatch;
import dk.itu.minitwit.web.page.Texts;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.util.List;

/**
 * Tells an open page how many messages are newer, as a text to show: {@code /live/home?top=CURSOR}, and {@code public} or {@code user/NAME} for
 * {@code home}. Empty for none. {@code WholePageFilter} answers conditional requests.
 */
@WebServlet(name = "live", urlPatterns = "/live/*")
public class LiveServlet extends HttpServlet {

    private static final Logger LOG = System.getLogger(LiveServlet.class.getName());

    @EJB
    NewsService news;

    @Inject
    CurrentUser currentUser;

    @Inject
    Rights rights;

    @Inject
    PageSizes sizes;

    @Inject
    Texts texts;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            rights.check();
            answer(RouteMatch.segments(request.getRequestURI()), request.getParameter("top"), response);
        } catch (RuntimeException thrown) {
            BusinessException failure = Failures.businessFailure(thrown).orElseThrow(() -> thrown);
            Failures.log(LOG, failure);
            response.sendError(ErrorStatus.of(failure, response));
        }
    }

    private void answer(List<String> path, String top, HttpServletResponse response) throws IOException {
        boolean isHome = path.equals(List.of("live", "home"));
        boolean isOfUser = path.size() == 3 && path.get(1).equals("user");
        if (!isHome && !isOfUser && !path.equals(List.of("live", "public"))) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (top == null) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else if (isHome && !currentUser.isSignedIn()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (isHome) {
            write(news.home(currentUser.id(), top, limit()), response);
        } else if (isOfUser) {
            write(news.by(currentUser.readerId(), path.get(2), top, limit()), response);
        } else {
            write(news.everybody(currentUser.readerId(), top, limit()), response);
        }
    }

    private int limit() {
        return sizes.ofTimelines() + 1;
    }

    private void write(List<MessageView> read, HttpServletResponse response) throws IOException {
        if (currentUser.isSignedIn()) {
            AnswerHeaders.PERSONAL_PAGE.addTo(response::setHeader);
        }
        response.setContentType("text/plain;charset=UTF-8");
        MutedWords muted = MutedWords.of(rights.getMutedWords());
        String text = NewMessages.text(read, sizes.ofTimelines(), currentUser.getUsername(), muted, texts);
        response.getWriter().write(text);
    }
}
