package dk.itu.minitwit.web.front;

import dk.itu.minitwit.logging.LoggedRequest;
import dk.itu.minitwit.metrics.HttpRequests;
import dk.itu.minitwit.metrics.Metrics;
import dk.itu.minitwit.web.page.Route;
import dk.itu.minitwit.web.page.RouteMatch;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;

/** The outermost filter: measures every request, including refused ones, and sets its request id. */
public class MeasuringFilter extends HttpFilter {

    @Inject
    Metrics metrics;

    private HttpRequests requests;

    @Override
    public void init() {
        requests = metrics.httpRequests("web");
        Stream.of(Route.values())
                .filter(Route::isPage)
                .forEach(page -> requests.expect(page, "GET", HttpServletResponse.SC_OK));
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        // Read first: the client may have the response before this method returns.
        boolean isMeasured = metrics.isMeasuring();
        long start = System.nanoTime();
        int status = HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        response.setHeader(LoggedRequest.HEADER, LoggedRequest.begin("pages", request.getHeader(LoggedRequest.HEADER)));
        try {
            chain.doFilter(request, response);
            status = response.getStatus();
        } catch (IOException disconnected) {
            // The client closed the connection: the status that it would have received counts.
            status = response.getStatus();
            throw disconnected;
        } finally {
            LoggedRequest.end();
            if (isMeasured) {
                RouteMatch match = RouteMatch.of(request);
                Route route = match == null ? Route.OTHER : match.route();
                requests.record(route, request.getMethod(), status, System.nanoTime() - start);
            }
        }
    }
}
