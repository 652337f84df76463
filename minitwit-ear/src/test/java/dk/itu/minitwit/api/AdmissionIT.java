package dk.itu.minitwit.api;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.system.Exposition;
import dk.itu.minitwit.system.MiniTwitProcess;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Writes that wait for a lock do not collect everybody's requests: most are refused early, and reads go on. */
@OwnInstallation
class AdmissionIT extends ApiCases {

    /** More than the limit of requests in flight. */
    private static final int AT_ONCE = 300;

    /** As many writes as may wait for a permit. */
    private static final int QUEUE = 40;

    private static final String REFUSED = "minitwit_admission_refused_total";
    private static final String LIMIT = "minitwit_admission_limit";
    private static final String UNDER_WAY = "minitwit_admission_under_way";

    private static final String HEADERS =
            " HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + SimulatorApi.AUTHORIZATION + "\r\n";
    private static final String JSON = HEADERS + "Content-Type: application/json\r\n";
    private static final List<String> CLIENTS_THAT_LEAVE = List.of(
            "GET /public" + HEADERS + "\r\n",
            "HEAD /api%s" + HEADERS + "\r\n",
            "CONNECT /api%s" + HEADERS + "\r\n",
            "POST /api%s" + JSON + "Content-Length: 15\r\n\r\n{\"content\":\"a\"}",
            "POST /api%s" + JSON + "Content-Length: 15\r\n\r\n{\"cont",
            "POST /api%s" + JSON + "Transfer-Encoding: chunked\r\n\r\n5\r\n{\"con",
            "POST /api%s" + JSON + "Expect: 100-continue\r\nContent-Length: 15\r\n\r\n",
            "GET /api/latest" + HEADERS + "\r\nGET /api/latest" + HEADERS + "\r\nGET /api/lat");

    /** The common pool has one thread on two cores. */
    private static final Executor THREADS = task -> new Thread(task).start();

    @ArquillianResource
    private MiniTwitProcess minitwit;

    @Test
    void only_so_many_wait() throws SQLException, IOException {
        String name = user();
        double before = figure(REFUSED);
        List<ApiAnswer> answers = postWithoutADatabase(name);

        assertThat(answers).allMatch(answer -> answer.status() == 503);
        List<ApiAnswer> refused = refused(answers);
        assertThat(AT_ONCE - refused.size()).isBetween(1, (int) figure(LIMIT) + QUEUE);
        assertThat(refused).allSatisfy(answer -> {
            answer.assertError(503);
            assertThat(answer.header("Retry-After")).hasValue("1");
        });
        assertThat(figure(REFUSED)).isEqualTo(before + refused.size());
        api.post(name, "again").assertDone();
        assertThat(api.messagesBy(name)).containsExactly("again");
    }

    @Test
    void reads_are_answered_while_writes_wait() throws SQLException, IOException {
        String name = user();
        try (Connection lock = lockMessages()) {
            CompletableFuture<List<ApiAnswer>> posts = CompletableFuture.supplyAsync(() -> postAtOnce(name), THREADS);
            while (figure(UNDER_WAY, "kind", "write") < figure(LIMIT)) {
                assertThat(posts).isNotDone();
            }

            assertThat(api.messagesBy(name)).isEmpty();
            assertThat(operator("/health/live")).contains("UP");
            api.post(name, "one more").assertError(503);
            assertThat(posts).isNotDone();
            lock.rollback();
            posts.join();
        }
    }

    /** In the middle of a request, or of its answer. */
    @Test
    @Timeout(120)
    void clients_that_leave_keep_no_permit() throws IOException {
        String name = user();
        for (int i = 0; i < AT_ONCE; i++) {
            String request =
                    CLIENTS_THAT_LEAVE.get(i % CLIENTS_THAT_LEAVE.size()).formatted(SimulatorApi.messagesOf(name));
            try (Socket client = new Socket(api.root().getHost(), api.root().getPort())) {
                // The server reads a reset instead of an end.
                client.setSoLinger(i % 2 == 0, 0);
                client.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            }
        }

        while (figure(UNDER_WAY) > 0) {
            Thread.onSpinWait();
        }
        api.post(name, "after all").assertDone();
    }

    private List<ApiAnswer> postWithoutADatabase(String name) throws SQLException {
        try (Connection lock = lockMessages()) {
            List<ApiAnswer> answers = postAtOnce(name);
            lock.rollback();
            return answers;
        }
    }

    private Connection lockMessages() throws SQLException {
        Connection lock = minitwit.database().connect();
        lock.setAutoCommit(false);
        lock.createStatement().execute("LOCK TABLE messages IN EXCLUSIVE MODE");
        return lock;
    }

    private static List<ApiAnswer> refused(List<ApiAnswer> answers) {
        return answers.stream()
                .filter(answer -> answer.body().contains("MiniTwit is busy"))
                .toList();
    }

    private double figure(String metric, String... labels) throws IOException {
        return Exposition.parse(operator("/metrics")).value(metric, labels);
    }

    private String operator(String path) throws IOException {
        try (InputStream answer = api.root().resolve(path).toURL().openStream()) {
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private List<ApiAnswer> postAtOnce(String name) {
        return atOnce(AT_ONCE, i -> api.post(name, "stuck " + i));
    }

    private static <T> List<T> atOnce(int clients, IntFunction<T> request) {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            List<CompletableFuture<T>> answers = IntStream.range(0, clients)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> request.apply(i), threads))
                    .toList();
            return answers.stream().map(CompletableFuture::join).toList();
        } finally {
            threads.shutdownNow();
        }
    }
}
