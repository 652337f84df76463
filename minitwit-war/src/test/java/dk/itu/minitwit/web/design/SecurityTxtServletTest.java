package dk.itu.minitwit.web.design;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.TestDouble;
import dk.itu.minitwit.web.page.Contact;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SecurityTxtServletTest {

    private final StringWriter answer = new StringWriter();
    private String type;
    private int error;

    @Test
    void names_the_contact_and_the_day_until_which_it_may_be_believed() throws IOException {
        get("mailto:security@example.org");

        assertThat(answer)
                .hasToString("Contact: mailto:security@example.org\nExpires: 2027-03-01T00:00:00Z\n"
                        + "Preferred-Languages: en\n");
        assertThat(type).isEqualTo("text/plain; charset=utf-8");
        assertThat(error).isZero();
    }

    @Test
    void is_not_found_without_a_contact() throws IOException {
        get(null);

        assertThat(error).isEqualTo(404);
        assertThat(answer.toString()).isEmpty();
    }

    private void get(String uri) throws IOException {
        SecurityTxtServlet servlet = new SecurityTxtServlet();
        servlet.clock = Clock.fixed(Instant.parse("2026-12-01T23:59:59.5Z"), ZoneOffset.UTC);
        servlet.contact = new Contact() {
            @Override
            public String getUri() {
                return uri;
            }
        };
        servlet.doGet(null, TestDouble.of(HttpServletResponse.class, (method, arguments) -> switch (method) {
            case "sendError" -> error = (int) arguments[0];
            case "setContentType" -> type = (String) arguments[0];
            case "getWriter" -> new PrintWriter(answer, true);
            default -> TestDouble.UNEXPECTED;
        }));
    }
}
