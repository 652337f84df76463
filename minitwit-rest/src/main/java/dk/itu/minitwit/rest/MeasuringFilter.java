package dk.itu.minitwit.rest;

import dk.itu.minitwit.http.AnswerHeaders;
import dk.itu.minitwit.logging.LoggedRequest;
import dk.itu.minitwit.metrics.HttpRequests;
import dk.itu.minitwit.metrics.Metrics;
import dk.itu.minitwit.shared.ErrorKind;
import dk.itu.minitwit.simulator.SimulatorAccess;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Measures every request, the refused ones too, and gives its answer the headers that all have: the outermost filter, which sees how
 * each of them ends.
 */
public class MeasuringFilter extends HttpFilter {

    /** Where who answers an error leaves its {@link ErrorKind}. */
    static final String REASON = ErrorKind.class.getName();

    private static final int OK = HttpServletResponse.SC_OK;
    private static final int NO_CONTENT = HttpServletResponse.SC_NO_CONTENT;

    @Inject
    Metrics metrics;

    @Inject
    SimulatorAccess access;

    private HttpRequests requests;
    private SimulatorErrors errors;

    @Override
    public void init() {
        requests = metrics.httpRequests("api", ApiRoute.values());
        requests.expect(ApiRoute.LATEST, "GET", OK);
        requests.expect(ApiRoute.REGISTER, "POST", NO_CONTENT);
        requests.expect(ApiRoute.MESSAGES, "GET", OK);
        requests.expect(ApiRoute.MESSAGES_OF_USER, "GET", OK);
        requests.expect(ApiRoute.MESSAGES_OF_USER, "POST", NO_CONTENT);
        requests.expect(ApiRoute.FOLLOWS_OF_USER, "GET", OK);
        requests.expect(ApiRoute.FOLLOWS_OF_USER, "POST", NO_CONTENT);
        errors = new SimulatorErrors(metrics);
        access.publish(metrics);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        // Asked first: an answer may be read before this method has ended.
        boolean isMeasured = metrics.isMeasuring();
        long start = System.nanoTime();
        int status = HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        response.setHeader(LoggedRequest.HEADER, LoggedRequest.begin("api", request.getHeader(LoggedRequest.HEADER)));
        AnswerHeaders.API.addTo(response::setHeader);
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
                record(request, status, System.nanoTime() - start);
            }
        }
    }

    private void record(HttpServletRequest request, int status, long nanos) {
        ApiRoute route = ApiRoute.of(request);
        requests.record(route, request.getMethod(), status, nanos);
        errors.count(route, status, (ErrorKind) request.getAttribute(REASON));
    }
}
