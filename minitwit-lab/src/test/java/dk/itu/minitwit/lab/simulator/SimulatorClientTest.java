package dk.itu.minitwit.lab.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.cli.http.BaseUrl;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that do not test time have a generous limit, so that they pass on a slow machine. */
@Timeout(30)
class SimulatorClientTest {

    private static final Duration GENEROUS = Duration.ofSeconds(20);
    private static final Action TWEET = Action.tweet(1, "Ada Birk", "Hi");
    private static final String TIMEOUT = "timeout after 300 ms";

    @Test
    void sends_each_request_on_a_new_connection() throws IOException {
        try (FakeServer server = FakeServer.answering(204)) {
            SimulatorClient client = patient(server.url());
            for (int i = 0; i < 20; i++) {
                assertThat(client.send(TWEET).error()).isEmpty();
            }

            assertThat(server.requests())
                    .hasSize(20)
                    .allSatisfy(request ->
                            assertThat(request.headers().get("Connection")).isEqualTo(List.of("close")));
            assertThat(server.requests())
                    .extracting(FakeServer.Request::clientPort)
                    .doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "204, '', ''",
        "400, '', status 400",
        "200, status 200, status 200",
        "201, status 201, status 201",
        "302, status 302, status 302",
        "403, status 403, status 403",
        "404, status 404, status 404",
        "500, status 500, status 500",
        "503, status 503, status 503"
    })
    void judges_the_status_by_the_verb(int status, String register, String others) throws IOException {
        try (FakeServer server = FakeServer.answering(status)) {
            SimulatorClient client = patient(server.url());

            assertThat(client.send(Action.register(0, "Ada", "a@b", "x")).error())
                    .isEqualTo(register);
            assertThat(client.send(TWEET).error()).isEqualTo(others);
            assertThat(client.send(Action.follow(2, "Ada", "Mo")).error()).isEqualTo(others);
            assertThat(client.send(Action.unfollow(3, "Ada", "Mo")).error()).isEqualTo(others);
        }
    }

    @Test
    void never_tries_again() throws IOException {
        try (FakeServer server = FakeServer.answering(503)) {
            patient(server.url()).send(TWEET);

            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void gives_up_after_300_ms_without_an_answer() throws IOException {
        try (RawServer server = RawServer.doing((request, answer) -> untilTheEnd())) {
            Outcome outcome = new SimulatorClient(BaseUrl.parse(server.url())).send(TWEET);

            assertThat(outcome.error()).isEqualTo(TIMEOUT);
            assertThat(outcome.nanos()).isGreaterThanOrEqualTo(300_000_000);
        }
    }

    @Test
    void gives_up_after_300_ms_on_an_answer_that_never_ends() throws IOException {
        RawServer.Behaviour drip = (request, answer) -> {
            answer.write("HTTP/1.1 204 No Content\r\nX-Slow: ".getBytes());
            for (int i = 0; i < 6_000; i++) {
                answer.write('.');
                Thread.sleep(10);
            }
        };
        try (RawServer server = RawServer.doing(drip)) {
            assertThat(new SimulatorClient(BaseUrl.parse(server.url()))
                            .send(TWEET)
                            .error())
                    .isEqualTo(TIMEOUT);
        }
    }

    @Test
    void reports_a_refused_connection() throws IOException {
        int port;
        try (ServerSocket unused = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = unused.getLocalPort();
        }

        assertThat(patient("http://127.0.0.1:" + port).send(TWEET).error()).isEqualTo("connection refused");
    }

    @Test
    void tells_that_there_is_no_such_host() {
        assertThat(patient("http://minitwit.invalid/api").send(TWEET).error()).isEqualTo("unknown host");
    }

    @ParameterizedTest
    @CsvSource({
        "'', connection closed before the answer was complete",
        "SSH-2.0-OpenSSH_9.2, connection closed before the answer was complete",
        "'SSH-2.0-OpenSSH_9.2\n', the answer is not HTTP"
    })
    void tells_that_there_is_no_answer(String answer, String error) throws IOException {
        try (RawServer server = RawServer.saying(answer)) {
            assertThat(patient(server.url()).send(TWEET).error()).isEqualTo(error);
        }
    }

    @Test
    void does_not_wait_for_a_server_that_keeps_the_connection() throws IOException {
        RawServer.Behaviour keep = (request, answer) -> {
            answer.write("HTTP/1.1 204 No Content\r\n\r\n".getBytes());
            untilTheEnd();
        };
        try (RawServer server = RawServer.doing(keep)) {
            assertThat(patient(server.url()).send(TWEET).error()).isEmpty();
        }
    }

    /** Keeps the connection open until the server is closed. */
    private static void untilTheEnd() throws InterruptedException {
        new CountDownLatch(1).await();
    }

    private static SimulatorClient patient(String url) {
        return new SimulatorClient(BaseUrl.parse(url), SSLSocketFactory::getDefault, GENEROUS);
    }
}
