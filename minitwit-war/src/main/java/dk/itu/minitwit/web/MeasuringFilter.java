package dk.itu.minitwit.web;

import dk.itu.minitwit.logging.LoggedRequest;
import dk.itu.minitwit.metrics.HttpRequests;
import dk.itu.minitwit.metrics.Metrics;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/**
 * Measures every request, the refused ones too, and gives it its id: the outermost filter, which sees how each of them ends.
 */
public class MeasuringFilter extends HttpFilter {

    private static final List<WebRoute> PAGES = List.of(
            WebRoute.HOME,
            WebRoute.PUBLIC,
            WebRoute.LOGIN,
            WebRoute.REGISTER,
            WebRoute.PROFILE,
            WebRoute.FOLLOWING,
            WebRoute.FOLLOWERS,
            WebRoute.MESSAGE,
            WebRoute.SETTINGS);

    @Inject
    Metrics metrics;

    private HttpRequests requests;

    @Override
    public void init() {
        requests = metrics.httpRequests("web", WebRoute.values());
        PAGES.forEach(page -> requests.expect(page, "GET", HttpServletResponse.SC_OK));
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        // Asked first: an answer may be read before this method has ended.
        boolean isMeasured = metrics.isMeasuring();
        long start = System.nanoTime();
        int status = HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        response.setHeader(LoggedRequest.HEADER, LoggedRequest.begin("pages", request.getHeader(LoggedRequest.HEADER)));
        try {
            chain.doFilter(request, response);
            status = response.getStatus();
        } catch (IOException gone) {
            // The client has left: what it would have been told counts.
            status = response.getStatus();
            throw gone;
        } finally {
            LoggedRequest.end();
            if (isMeasured) {
                requests.record(WebRoute.of(request), request.getMethod(), status, System.nanoTime() - start);
            }
        }
    }
}
