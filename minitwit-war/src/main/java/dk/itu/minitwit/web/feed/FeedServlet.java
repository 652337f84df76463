package dk.itu.minitwit.web.feed;

import dk.itu.minitwit.search.SearchPage;
import dk.itu.minitwit.search.SearchService;
import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.Failures;
import dk.itu.minitwit.timeline.ConversationService;
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
import java.util.Optional;

/**
 * Serves timelines to feed readers: {@code /feed/public.atom}, {@code /feed/user/NAME.atom}, {@code /feed/tag/TAG.atom}, conversations at
 * {@code /feed/user/NAME/ID.atom}, and the same with {@code .json}. {@code WholePageFilter} answers conditional requests.
 */
@WebServlet(name = "feed", urlPatterns = "/feed/*")
public class FeedServlet extends HttpServlet {

    private static final Logger LOG = System.getLogger(FeedServlet.class.getName());

    @EJB
    TimelineService timelines;

    @EJB
    ConversationService conversations;

    @EJB
    SearchService search;

    @Inject
    PageSizes sizes;

    @Inject
    Texts texts;

    @Inject
    Names names;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<FeedPath> path = FeedPath.of(RouteMatch.segments(request.getRequestURI()));
        if (path.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            write(feed(path.get(), request), path.get().isAtom(), response);
        } catch (RuntimeException thrown) {
            BusinessException failure = Failures.businessFailure(thrown).orElseThrow(() -> thrown);
            Failures.log(LOG, failure);
            response.sendError(ErrorStatus.of(failure, response));
        }
    }

    private Feed feed(FeedPath path, HttpServletRequest request) {
        String older = request.getParameter("older");
        int size = sizes.ofTimelines();
        String name = path.name();
        return switch (path.kind()) {
            case PUBLIC ->
                feed(
                        texts.of("timeline.public"),
                        "/public",
                        timelines.everybody(PageRequest.of(older, null), size),
                        request);
            case USER ->
                feed(
                        names.in("timeline.user", name),
                        Links.profile(name),
                        timelines.by(name, PageRequest.of(older, null), size),
                        request);
            case CONVERSATION ->
                feed(
                        names.in("message.title", name),
                        Links.message(name, path.message()),
                        conversations.newestFirst(name, path.message(), older, size),
                        request);
            case TAG -> {
                SearchPage page = search.tagged(TimelineService.ANONYMOUS, name, older, size);
                yield new Feed(
                        texts.of("tag.title", name),
                        Origin.of(request),
                        request.getRequestURI(),
                        Links.tag(name),
                        page.messages(),
                        page.older());
            }
        };
    }

    private static Feed feed(String title, String home, TimelinePage page, HttpServletRequest request) {
        return new Feed(title, Origin.of(request), request.getRequestURI(), home, page.messages(), page.older());
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
