package dk.itu.minitwit.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.CapturedLog;
import dk.itu.minitwit.TestDouble;
import dk.itu.minitwit.metrics.Metrics;
import dk.itu.minitwit.simulator.JournalEntry;
import dk.itu.minitwit.simulator.JournalService;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JournalFilterTest {

    private static final Instant NOW = Instant.parse("2026-02-03T04:05:06Z");

    @RegisterExtension
    final CapturedLog log = CapturedLog.of(JournalFilter.class);

    private final List<JournalEntry> entries = new ArrayList<>();
    private final JournalFilter filter = new JournalFilter();
    private String method = "POST";
    private String path = "/msgs/Ada%20B";
    private String query = "latest=7";

    @BeforeEach
    void prepare() {
        filter.enabled = true;
        filter.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        filter.metrics = new Metrics();
        filter.journal = new JournalService() {
            @Override
            public void add(JournalEntry entry) {
                entries.add(entry);
            }
        };
    }

    /** Lets the application read the body and answer with a status. */
    private void send(String body, int status) throws Exception {
        HttpServletRequest request = TestDouble.of(HttpServletRequest.class, (call, arguments) -> switch (call) {
            case "getMethod" -> method;
            case "getContextPath" -> "/api";
            case "getRequestURI" -> "/api" + path;
            case "getQueryString" -> query;
            case "getInputStream" -> stream(body);
            default -> TestDouble.UNEXPECTED;
        });
        HttpServletResponse response = TestDouble.of(
                HttpServletResponse.class,
                (call, arguments) -> call.equals("getStatus") ? status : TestDouble.UNEXPECTED);
        filter.doFilter(
                request,
                response,
                (passed, same) -> assertThat(new String(passed.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                        .isEqualTo(body));
    }

    private static ServletInputStream stream(String body) {
        ByteArrayInputStream bytes = new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
        return new ServletInputStream() {
            @Override
            public int read() {
                return bytes.read();
            }

            @Override
            public boolean isFinished() {
                return bytes.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new UnsupportedOperationException();
            }
        };
    }

    @Test
    void a_write_is_journaled_with_its_outcome() throws Exception {
        send("{\"content\":\"først\"}", 404);

        assertThat(entries).singleElement().satisfies(entry -> {
            assertThat(entry.at()).isEqualTo(NOW);
            assertThat(entry.number()).isEqualTo(7);
            assertThat(entry.target()).isEqualTo("/msgs/Ada%20B?latest=7");
            assertThat(entry.body()).isEqualTo("{\"content\":\"først\"}");
            assertThat(entry.status()).isEqualTo(404);
        });
    }

    @Test
    void a_number_may_be_missing() throws Exception {
        query = null;
        send("{}", 204);
        query = "no=1&latest=x";
        send("{}", 204);

        assertThat(entries).extracting(JournalEntry::number).containsExactly(null, null);
        assertThat(entries)
                .extracting(JournalEntry::target)
                .containsExactly("/msgs/Ada%20B", "/msgs/Ada%20B?no=1&latest=x");
    }

    @Test
    void nothing_else_is_journaled() throws Exception {
        method = "GET";
        send("", 200);
        method = "POST";
        path = "/v1/messages";
        send("{}", 201);
        path = "/msgs/Ada";
        filter.enabled = false;
        send("{}", 204);

        assertThat(entries).isEmpty();
    }

    @Test
    void an_answer_does_not_depend_on_the_journal() throws Exception {
        filter.journal = new JournalService() {
            @Override
            public void add(JournalEntry entry) {
                throw new IllegalStateException("no table");
            }
        };

        send("{}", 204);

        assertThat(log.lines())
                .singleElement()
                .satisfies(
                        line -> assertThat(line.getParameters()[0].toString()).contains("no table"));
    }
}
