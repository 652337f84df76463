package dk.itu.minitwit.rest;

import dk.itu.minitwit.metrics.Metrics;
import dk.itu.minitwit.site.Site;
import dk.itu.minitwit.site.SiteStatus;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;

/** Refuses every request with 503, before any work, during maintenance that closes the APIs. */
public class MaintenanceFilter extends HttpFilter {

    @Inject
    SiteStatus status;

    @Inject
    Metrics metrics;

    @Inject
    Clock clock;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Site site = status.getCurrent();
        // The warm-up of a starting node goes on.
        if (site.closesApi() && metrics.isMeasuring()) {
            response.setHeader("Retry-After", Long.toString(site.secondsToRetry(clock.instant())));
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        chain.doFilter(request, response);
    }
}
