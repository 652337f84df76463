package dk.itu.minitwit.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ContainerErrorServletTest {

    private final Exchange exchange = new Exchange("GET", "/container-error");

    @Test
    void answers_with_the_status_of_the_refusal() throws IOException {
        exchange.attributes.put(RequestDispatcher.ERROR_STATUS_CODE, 414);

        assertAnswer(414, "{\"status\":414,\"error_msg\":\"The address is too long\"}");
    }

    @Test
    void is_no_resource_of_its_own() throws IOException {
        assertAnswer(404, "{\"status\":404,\"error_msg\":\"There is nothing at this path\"}");
    }

    private void assertAnswer(int status, String body) throws IOException {
        new ContainerErrorServlet().service(exchange.request(), exchange.response());

        assertThat(exchange.status).isEqualTo(status);
        assertThat(exchange.body()).isEqualTo(body);
        assertThat(exchange.headers)
                .containsEntry("Content-Type", "application/json")
                .containsEntry("Content-Length", body.length())
                .containsEntry("Cache-Control", "no-store")
                .containsEntry("X-Content-Type-Options", "nosniff");
    }
}
