package dk.itu.minitwit.rest;

import dk.itu.minitwit.http.AnswerHeaders;
import dk.itu.minitwit.logging.LoggedRequest;
import dk.itu.minitwit.metrics.HttpRequests;
import dk.itu.minitwit.metrics.Metrics;
import dk.itu.minitwit.rest.v1.V1Route;
import dk.itu.minitwit.shared.ErrorKind;
import dk.itu.minitwit.simulator.SimulatorAccess;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The outermost filter: measures every request, including refused ones, and sets the response headers. */
public class MeasuringFilter extends HttpFilter {

    /** The request attribute with the {@link ErrorKind} of an error response. */
    static final String REASON = ErrorKind.class.getName();

    private static final int OK = HttpServletResponse.SC_OK;
    private static final int NO_CONTENT = HttpServletResponse.SC_NO_CONTENT;

    @Inject
    Metrics metrics;

    @Inject
    SimulatorAccess access;

    private HttpRequests requests;
    private HttpRequests v1Requests;
    private SimulatorErrors errors;

    @Override
    public void init() {
        requests = metrics.httpRequests("api");
        requests.expect(ApiRoute.LATEST, "GET", OK);
        requests.expect(ApiRoute.REGISTER, "POST", NO_CONTENT);
        requests.expect(ApiRoute.MESSAGES, "GET", OK);
        requests.expect(ApiRoute.MESSAGES_OF_USER, "GET", OK);
        requests.expect(ApiRoute.MESSAGES_OF_USER, "POST", NO_CONTENT);
        requests.expect(ApiRoute.FOLLOWS_OF_USER, "GET", OK);
        requests.expect(ApiRoute.FOLLOWS_OF_USER, "POST", NO_CONTENT);
        v1Requests = metrics.httpRequests("v1");
        errors = new SimulatorErrors(metrics);
        access.publish(metrics);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        // Read first: the client may have the response before this method returns.
        boolean isMeasured = metrics.isMeasuring();
        long start = System.nanoTime();
        int status = HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        response.setHeader(LoggedRequest.HEADER, LoggedRequest.begin("api", request.getHeader(LoggedRequest.HEADER)));
        AnswerHeaders.API.addTo(response::setHeader);
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
                record(request, status, System.nanoTime() - start);
            }
        }
    }

    private void record(HttpServletRequest request, int status, long nanos) {
        if (V1Route.isBelow(request)) {
            v1Requests.record(V1Route.of(request), request.getMethod(), status, nanos);
            return;
        }
        ApiRoute route = ApiRoute.of(request);
        requests.record(route, request.getMethod(), status, nanos);
        errors.count(route, status, (ErrorKind) request.getAttribute(REASON));
    }
}
