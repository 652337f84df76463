package dk.itu.minitwit.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.simulator.LatestService;
import dk.itu.minitwit.simulator.SimulatorAccess;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ContainerRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The filters in front of the resources: {@code ?latest=}, the credential, leniency. */
class RequestFiltersTest {

    private final List<Long> stored = new ArrayList<>();
    private final List<String> required = new ArrayList<>();
    private boolean enabled = true;

    private final SimulatorAccess access = new SimulatorAccess() {
        @Override
        public boolean isEnabled() {
            return enabled;
        }

        @Override
        public void require(String authorization, String peer, String forwarded) {
            required.add(authorization + " from " + peer + " for " + forwarded);
        }
    };

    private static ContainerRequest request(String pathAndQuery) {
        return new ContainerRequest(
                URI.create("http://localhost/api/"),
                URI.create("http://localhost/api" + pathAndQuery),
                "GET",
                null,
                new MapPropertiesDelegate(),
                null);
    }

    @ParameterizedTest
    @CsvSource({"5, 5", "0, 0", "-2, -2", "+7, 7", "9223372036854775807, 9223372036854775807"})
    void latest_is_stored(String given, long expected) {
        latestFilter().filter(request("/msgs?latest=" + given.replace("+", "%2B")));

        assertThat(stored).containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/msgs", "/msgs?latest=", "/msgs?latest=-1", "/msgs?latest=x", "/msgs?latest=9223372036854775808"
            })
    void latest_stays_without_a_number(String address) {
        latestFilter().filter(request(address));

        assertThat(stored).isEmpty();
    }

    private LatestFilter latestFilter() {
        LatestFilter filter = new LatestFilter();
        filter.latest = new LatestService() {
            @Override
            public void store(long value) {
                stored.add(value);
            }
        };
        return filter;
    }

    @Test
    void the_credential_is_checked_for_the_client() {
        SimulatorAuthFilter filter = new SimulatorAuthFilter();
        filter.access = access;
        filter.client = new Exchange("GET", "/msgs").request();
        ContainerRequest request = request("/msgs");
        request.header("Authorization", "Basic x");
        request.header("X-Forwarded-For", "198.51.100.7");

        filter.filter(request);

        assertThat(required).containsExactly("Basic x from 192.0.2.1 for 198.51.100.7");
    }

    @Test
    void a_closed_api_has_nothing() {
        enabled = false;
        ContainerRequest request = lenient("/msgs");

        assertThat(request.getAbortResponse().getStatus()).isEqualTo(404);
        assertThat(request.getAbortResponse().getEntity())
                .isEqualTo(new ApiError(404, "There is nothing at this path"));
    }

    @Test
    void json_is_acceptable_to_every_client() {
        ContainerRequest request = lenient("/msgs");

        assertThat(request.getAbortResponse()).isNull();
        assertThat(request.getHeaders().get("Accept")).containsExactly("application/json");
    }

    @ParameterizedTest
    @CsvSource({
        "/msgs/a;b?no=1, /api/msgs/a%3Bb?no=1",
        "/msgs/;, /api/msgs/%3B",
        "/msgs/a%20b?no=1;2, /api/msgs/a%20b?no=1;2"
    })
    void a_semicolon_is_a_part_of_a_name(String address, String expected) {
        assertThat(lenient(address).getUriInfo().getRequestUri()).hasToString("http://localhost" + expected);
    }

    private ContainerRequest lenient(String address) {
        LenientRequestFilter filter = new LenientRequestFilter();
        filter.access = access;
        ContainerRequest request = request(address);
        request.header("Accept", "text/html");
        filter.filter(request);
        return request;
    }
}
