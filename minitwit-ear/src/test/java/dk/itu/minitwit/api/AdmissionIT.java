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
import java.util.stream.IntStream;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;

/** A database that stands still does not gather everybody's requests: most are refused before they wait. */
@OwnInstallation
class AdmissionIT extends ApiCases {

    /** More than may be under way. */
    private static final int AT_ONCE = 300;

    /** With more, a crowd that comes all at once is not answered in time (ADR 032). */
    private static final int AT_WORK_PER_CORE = 32;

    /** After so many that are fast the limit has risen, if it may. */
    private static final int FAST_ONES = 200;

    private static final String REFUSED = "minitwit_admission_refused_total";
    private static final String LIMIT = "minitwit_admission_limit";
    private static final String UNDER_WAY = "minitwit_admission_under_way";

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
        List<ApiAnswer> atOnce = refusedAtOnce(answers);
        assertThat(atOnce).isNotEmpty().allSatisfy(answer -> {
            answer.assertError(503);
            assertThat(answer.header("Retry-After")).hasValue("1");
        });
        assertThat(figure(REFUSED)).isEqualTo(before + atOnce.size());
        api.post(name, "again").assertDone();
        assertThat(api.messagesBy(name)).containsExactly("again");
    }

    @Test
    void no_more_are_let_in_than_are_answered_in_time() throws IOException {
        assertThat(highestLimit())
                .isLessThanOrEqualTo(AT_WORK_PER_CORE * Runtime.getRuntime().availableProcessors());
    }

    @Test
    void fewer_wait_when_it_goes_on() throws SQLException, IOException {
        String name = user();
        double limit = highestLimit();
        int atFirst = refusedAtOnce(postWithoutADatabase(name)).size();
        int then = refusedAtOnce(postWithoutADatabase(name)).size();

        assertThat(then).isGreaterThan(atFirst);
        assertThat(figure(LIMIT)).isBetween(1.0, limit - 1);
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

    /** A server that has just started, or was overloaded, lets fewer in: until it has served some that are fast. */
    private double highestLimit() throws IOException {
        double highest = figure(LIMIT);
        for (double before = 0; highest > before; highest = figure(LIMIT)) {
            before = highest;
            IntStream.range(0, FAST_ONES).forEach(i -> api.latest());
        }
        return highest;
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

    private static List<ApiAnswer> refusedAtOnce(List<ApiAnswer> answers) {
        return answers.stream()
                .filter(answer -> answer.body().contains("There is more to do right now"))
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
        ExecutorService clients = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<CompletableFuture<ApiAnswer>> posts = IntStream.range(0, AT_ONCE)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> api.post(name, "stuck " + i), clients))
                    .toList();
            return posts.stream().map(CompletableFuture::join).toList();
        } finally {
            clients.shutdownNow();
        }
    }
}
