package dk.itu.minitwit.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.TestDouble;
import dk.itu.minitwit.metrics.Metrics;
import dk.itu.minitwit.server.SharedNames;
import dk.itu.minitwit.site.SignUpMode;
import dk.itu.minitwit.site.Site;
import dk.itu.minitwit.site.SiteStatus;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MaintenanceFilterTest {

    private static final Instant NOW = Instant.parse("2026-02-03T04:05:06Z");

    private final Metrics metrics = new Metrics();

    /** The decision on a request. */
    private List<String> send(String maintenance, Instant until, boolean ofApi) throws Exception {
        List<String> events = new ArrayList<>();
        MaintenanceFilter filter = new MaintenanceFilter();
        filter.metrics = metrics;
        filter.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        filter.status = new SiteStatus() {
            @Override
            public Site getCurrent() {
                return new Site(SignUpMode.OPEN, false, null, maintenance, until, ofApi);
            }
        };
        HttpServletRequest request =
                TestDouble.of(HttpServletRequest.class, (call, arguments) -> TestDouble.UNEXPECTED);
        HttpServletResponse response = TestDouble.of(HttpServletResponse.class, (call, arguments) -> {
            events.add(call + List.of(arguments));
            return null;
        });
        filter.doFilter(request, response, (passed, same) -> events.add("passed"));
        return events;
    }

    @Test
    void refuses_only_during_maintenance_that_closes_the_apis() throws Exception {
        assertThat(send(null, null, true)).containsExactly("passed");
        assertThat(send("Soon", null, false)).containsExactly("passed");
        assertThat(send("Soon", null, true)).containsExactly("setHeader[Retry-After, 60]", "sendError[503]");
        assertThat(send("Soon", NOW.plusSeconds(90), true)).startsWith("setHeader[Retry-After, 90]");
        assertThat(send("Late", NOW.minusSeconds(90), true)).startsWith("setHeader[Retry-After, 60]");
    }

    @Test
    void lets_a_starting_node_warm_up() throws Exception {
        System.setProperty(SharedNames.WARMING_UP, "true");
        try {
            assertThat(send("Soon", null, true)).containsExactly("passed");
        } finally {
            System.clearProperty(SharedNames.WARMING_UP);
        }
    }
}
