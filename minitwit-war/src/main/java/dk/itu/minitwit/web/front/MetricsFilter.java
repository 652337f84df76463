package dk.itu.minitwit.web.front;

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
 * Serves all metrics once, with the histograms. Asked for all scopes at once, the server repeats its own metrics for
 * each application, so this filter includes each scope in turn. It omits the scope "vendor", which has no figures of
 * the connection pool (ADR 019).
 */
public class MetricsFilter extends HttpFilter {

    private static final List<String> SCOPES = List.of("base", "application");

    @Inject
    Metrics metrics;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!request.getMethod().equals("GET") || request.getQueryString() != null || !takesText(request)) {
            chain.doFilter(request, response);
            return;
        }
        response.setContentType("text/plain; version=0.0.4; charset=utf-8");
        for (String scope : SCOPES) {
            request.getRequestDispatcher("/metrics?scope=" + scope).include(request, response);
        }
        metrics.writeHistograms(response.getWriter());
    }

    /** The only format; the server answers 406 for others. */
    private static boolean takesText(HttpServletRequest request) {
        String accepted = request.getHeader("Accept");
        return accepted == null || accepted.contains("text/") || accepted.contains("*/*");
    }
}
