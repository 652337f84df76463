package dk.itu.minitwit.web;

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
 * Answers who asks for all metrics: each once, and the histograms with them. The server itself writes those of its own scopes
 * once for itself and once for each application, so it is asked for one scope after the other; the scope "vendor" is left out,
 * whose figures of the connection pool are none (ADR 019).
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

    /** There is no other format; the server says so. */
    private static boolean takesText(HttpServletRequest request) {
        String accepted = request.getHeader("Accept");
        return accepted == null || accepted.contains("text/") || accepted.contains("*/*");
    }
}
