package dk.itu.minitwit.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentTypeFilterTest {

    private final Exchange exchange = new Exchange("POST", "/msgs/ann").with("Accept", "text/html");

    @Test
    void passes_a_request_without_a_type_as_it_is() throws Exception {
        assertThat(filtered().getContentType()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/json; charset=utf-8", "text/plain"})
    void passes_a_readable_type_as_it_is(String type) throws Exception {
        exchange.with("Content-Type", type);

        assertThat(filtered().getContentType()).isEqualTo(type);
        assertThat(filtered().getHeader("content-type")).isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "", "application/json; charset"})
    void replaces_a_malformed_type(String type) throws Exception {
        exchange.with("Content-Type", type);

        assertReplaced(filtered());
    }

    @Test
    void replaces_two_types() throws Exception {
        exchange.with("Content-Type", "application/json", "application/json");

        assertReplaced(filtered());
    }

    private static void assertReplaced(HttpServletRequest request) {
        assertThat(request.getContentType()).isEqualTo("application/octet-stream");
        assertThat(request.getHeader("content-type")).isEqualTo("application/octet-stream");
        assertThat(Collections.list(request.getHeaders("Content-Type"))).containsExactly("application/octet-stream");
        assertThat(request.getHeader("Accept")).isEqualTo("text/html");
        assertThat(Collections.list(request.getHeaders("Accept"))).containsExactly("text/html");
    }

    private HttpServletRequest filtered() throws IOException, ServletException {
        HttpServletRequest[] passed = new HttpServletRequest[1];
        new ContentTypeFilter()
                .doFilter(
                        exchange.request(),
                        exchange.response(),
                        (request, response) -> passed[0] = (HttpServletRequest) request);
        assertThat(passed[0]).as("the request that goes on").isNotNull();
        return passed[0];
    }
}
