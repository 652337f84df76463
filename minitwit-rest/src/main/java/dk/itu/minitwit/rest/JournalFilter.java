package dk.itu.minitwit.rest;

import dk.itu.minitwit.metrics.Metrics;
import dk.itu.minitwit.rest.v1.V1Route;
import dk.itu.minitwit.shared.Failures;
import dk.itu.minitwit.simulator.JournalEntry;
import dk.itu.minitwit.simulator.JournalService;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Journals the simulator's writes, if a setting says so; otherwise passes every request on (ADR 061). */
public class JournalFilter extends HttpFilter {

    private static final Logger LOG = System.getLogger(JournalFilter.class.getName());

    private static final Pattern LATEST = Pattern.compile("(?:^|&)latest=([^&]*)");

    @Inject
    @ConfigProperty(name = "minitwit.simulator.journal", defaultValue = "false")
    boolean enabled;

    @EJB
    JournalService journal;

    @Inject
    Metrics metrics;

    @Inject
    Clock clock;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        // During the warm-up nothing comes from the simulator.
        if (!enabled || !request.getMethod().equals("POST") || V1Route.isBelow(request) || !metrics.isMeasuring()) {
            chain.doFilter(request, response);
            return;
        }
        Instant at = clock.instant();
        long start = System.nanoTime();
        RecordedRequest recorded = new RecordedRequest(request);
        chain.doFilter(recorded, response);
        add(new JournalEntry(
                at,
                number(request.getQueryString()),
                target(request),
                recorded.body(),
                response.getStatus(),
                Duration.ofNanos(System.nanoTime() - start)));
    }

    /** The write is done: its answer does not depend on the journal. */
    private void add(JournalEntry entry) {
        try {
            journal.add(entry);
        } catch (RuntimeException failure) {
            LOG.log(
                    Level.WARNING,
                    "A write of the simulator is missing in the journal: {0}",
                    Failures.rootCause(failure).toString());
        }
    }

    private static String target(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return request.getQueryString() == null ? path : path + '?' + request.getQueryString();
    }

    private static Long number(String query) {
        Matcher latest = LATEST.matcher(query == null ? "" : query);
        OptionalLong number = latest.find() ? QueryNumbers.parse(latest.group(1)) : OptionalLong.empty();
        return number.isPresent() ? number.getAsLong() : null;
    }
}
