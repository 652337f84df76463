package dk.itu.minitwit.api;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.system.Exposition;
import dk.itu.minitwit.system.MiniTwitProcess;
import java.io.IOException;
import java.io.InputStream;
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

/** While the database hangs, most requests are refused before they wait. */
@OwnInstallation
class AdmissionIT extends ApiCases {

    /** More than the limit of requests in flight. */
    private static final int AT_ONCE = 300;

    /** More would not be answered in time if they came at once (ADR 032). */
    private static final int MOST_AT_WORK = 32 * Runtime.getRuntime().availableProcessors();

    private static final int FAST_CLIENTS = 24;

    /** Enough for the limit to react: it needs twenty slow requests (ADR 032). */
    private static final int RISEN = 12;

    private static final String REFUSED = "minitwit_admission_refused_total";
    private static final String LIMIT = "minitwit_admission_limit";
    private static final String UNDER_WAY = "minitwit_admission_under_way";

    /** Not the common pool, which has one thread on two cores. */
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
        assertThat(AT_ONCE - refused.size()).isBetween(1, MOST_AT_WORK);
        assertThat(refused).allSatisfy(answer -> {
            answer.assertError(503);
            assertThat(answer.header("Retry-After")).hasValue("1");
        });
        assertThat(figure(REFUSED)).isEqualTo(before + refused.size());
        api.post(name, "again").assertDone();
        assertThat(api.messagesBy(name)).containsExactly("again");
    }

    @Test
    void fewer_are_let_in_when_it_goes_on() throws SQLException, IOException {
        String name = user();
        double before = limitAfterManyFastOnes();
        // Earlier fast requests count in the first interval.
        for (int times = 0; times < 5 && figure(LIMIT) >= before; times++) {
            postWithoutADatabase(name);
        }

        assertThat(figure(LIMIT)).isBetween(1.0, before - 1);
        api.post(name, "again").assertDone();
    }

    @Test
    void operators_see_a_server_that_is_full() throws SQLException, IOException {
        String name = user();
        try (Connection lock = lockMessages()) {
            CompletableFuture<List<ApiAnswer>> posts = CompletableFuture.supplyAsync(() -> postAtOnce(name), THREADS);
            while (figure(UNDER_WAY) < figure(LIMIT)) {
                assertThat(posts).isNotDone();
            }

            api.get("/latest").assertError(503);
            assertThat(operator("/health/live")).contains("UP");
            assertThat(posts).isNotDone();
            lock.rollback();
            posts.join();
        }
    }

    /** The limit is low after a start or without load. */
    private double limitAfterManyFastOnes() throws IOException {
        double least = figure(LIMIT);
        for (int times = 0; times < 50 && figure(LIMIT) < least + RISEN; times++) {
            atOnce(
                    FAST_CLIENTS,
                    i -> IntStream.range(0, 10)
                            .mapToObj(again -> api.get("/latest"))
                            .toList());
        }
        double risen = figure(LIMIT);
        assertThat(risen).isBetween(least + RISEN, (double) MOST_AT_WORK);
        return risen;
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

    private double figure(String metric) throws IOException {
        return Exposition.parse(operator("/metrics")).value(metric);
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
