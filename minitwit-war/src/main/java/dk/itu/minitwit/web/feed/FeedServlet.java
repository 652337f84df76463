package dk.itu.minitwit.web.feed;

import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.Failures;
import dk.itu.minitwit.timeline.PageRequest;
import dk.itu.minitwit.timeline.TimelinePage;
import dk.itu.minitwit.timeline.TimelineService;
import dk.itu.minitwit.web.page.ErrorStatus;
import dk.itu.minitwit.web.page.Links;
import dk.itu.minitwit.web.page.Names;
import dk.itu.minitwit.web.page.Origin;
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
 * Serves timelines to feed readers: {@code /feed/public.atom}, {@code /feed/user/NAME.atom}, and the same with
 * {@code .json}. {@code WholePageFilter} answers conditional requests.
 */
@WebServlet(name = "feed", urlPatterns = "/feed/*")
public class FeedServlet extends HttpServlet {

    private static final Logger LOG = System.getLogger(FeedServlet.class.getName());

    private static final String ATOM = ".atom";
    private static final String JSON = ".json";

    @EJB
    TimelineService timelines;

    @Inject
    PageSizes sizes;

    @Inject
    Texts texts;

    @Inject
    Names names;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<String> segments = RouteMatch.segments(request.getRequestURI());
        String last = segments.get(segments.size() - 1);
        boolean isOfUser = segments.size() == 3 && segments.get(1).equals("user");
        boolean isKnown = isOfUser
                || segments.size() == 2
                        && List.of("public" + ATOM, "public" + JSON).contains(last);
        boolean isNamed = last.length() > ATOM.length() && (last.endsWith(ATOM) || last.endsWith(JSON));
        if (!isKnown || !isNamed) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String user = isOfUser ? last.substring(0, last.length() - ATOM.length()) : null;
        try {
            write(feed(user, request), last.endsWith(ATOM), response);
        } catch (RuntimeException thrown) {
            BusinessException failure = Failures.businessFailure(thrown).orElseThrow(() -> thrown);
            Failures.log(LOG, failure);
            response.sendError(ErrorStatus.of(failure, response));
        }
    }

    /** @param user the author of the messages, or null for everybody */
    private Feed feed(String user, HttpServletRequest request) {
        PageRequest position = PageRequest.of(request.getParameter("older"), null);
        TimelinePage page = user == null
                ? timelines.everybody(position, sizes.ofTimelines())
                : timelines.by(user, position, sizes.ofTimelines());
        return new Feed(
                user == null ? texts.of("timeline.public") : names.in("timeline.user", user),
                Origin.of(request),
                request.getRequestURI(),
                user == null ? "/public" : Links.profile(user),
                page.messages(),
                page.older());
    }

    private static void write(Feed feed, boolean isAtom, HttpServletResponse response) throws IOException {
        response.setCharacterEncoding("UTF-8");
        response.setContentType(isAtom ? AtomFeed.TYPE : JsonFeed.TYPE);
        if (isAtom) {
            AtomFeed.write(feed, response.getWriter());
        } else {
            JsonFeed.write(feed, response.getWriter());
        }
    }
}
