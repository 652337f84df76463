package dk.itu.minitwit.api;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.Generator;
import dk.itu.minitwit.system.MiniTwitProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Properties of every request to both APIs, tried with generated ones (ADR 061): it is answered, never by a failure of the server and never in HTML; an error
 * changes no row; {@code latest} is as the contract says.
 *
 * <p>{@code -Dminitwit.generated.minutes=10} tries for longer. A failure names its seed: {@code -Dminitwit.generated.seed=N} begins with it.
 */
@OwnInstallation
class AnyRequestIT extends ApiCases {

    private static final int REQUESTS = 400;
    private static final int REQUESTS_OF_A_KEY = 500;
    private static final int FIRST_ERROR = 400;
    private static final int FAILED = 500;
    private static final int TIMEOUT_MILLIS = 10_000;
    /** Credentials of this address may be refused for a minute; no other test has it. */
    private static final String SOURCE = "127.0.0.99";

    private static final String ROWS = """
            SELECT concat_ws(' ',
                (SELECT count(*) || ',' || sum(hashtext(u::text)) FROM users u),
                (SELECT count(*) || ',' || sum(hashtext(concat(id, author_id, text, flagged))) FROM messages),
                (SELECT count(*) || ',' || sum(hashtext(f::text)) FROM follows f),
                (SELECT count(*) || ',' || sum(hashtext(n::text)) FROM notices n),
                (SELECT count(*) || ',' || sum(hashtext(c::text)) FROM user_counts c),
                (SELECT count(*) || ',' || sum(hashtext(k.hash::text)) FROM access_keys k))
            """;

    @ArquillianResource
    private MiniTwitProcess minitwit;

    private Connection database;
    private String name;

    @BeforeEach
    void prepare() throws SQLException {
        name = user();
        database = minitwit.database().connect();
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void to_the_simulator_api() throws Exception {
        tryAll(number -> generator -> GeneratedRequest.ofSimulator(generator, name));
    }

    @Test
    void to_version_1() throws Exception {
        tryAll(number -> {
            String key = V1Api.key(minitwit.database(), name, "read", "write", "follow");
            return generator -> GeneratedRequest.ofV1(generator, name, key);
        });
    }

    /** @param make the maker of some hundred requests */
    private void tryAll(Function<Integer, Function<Generator, GeneratedRequest>> make) throws Exception {
        long seed = Long.getLong(
                "minitwit.generated.seed", ThreadLocalRandom.current().nextLong(1L << 40));
        long end = System.nanoTime()
                + Duration.ofMinutes(Integer.getInteger("minitwit.generated.minutes", 0))
                        .toNanos();
        Function<Generator, GeneratedRequest> maker = null;
        for (int i = 0; i < REQUESTS || System.nanoTime() < end; i++) {
            if (i % REQUESTS_OF_A_KEY == 0) {
                maker = make.apply(i);
            }
            GeneratedRequest request = maker.apply(new Generator(seed + i));
            try {
                check(request);
            } catch (AssertionError | IOException failure) {
                throw new AssertionError("-Dminitwit.generated.seed=" + (seed + i) + "\n" + request, failure);
            }
        }
    }

    private void check(GeneratedRequest request) throws IOException, SQLException {
        String before = rows();
        long latest = api.latest();

        String answer = send(request);

        assertThat(answer).startsWith("HTTP/1.1 ");
        int status = Integer.parseInt(answer.substring(9, 12));
        String head = answer.substring(0, answer.indexOf("\r\n\r\n"));
        assertThat(status).as(answer).isLessThan(FAILED);
        if (answer.length() > head.length() + 4) {
            assertThat(head).containsPattern("(?i)\r\nContent-Type: ?application/(problem\\+)?json");
        }
        if (status >= FIRST_ERROR) {
            assertThat(answer).doesNotContainIgnoringCase("<html", "exception", "payara");
            assertThat(rows()).as(answer).isEqualTo(before);
        }
        assertThat(api.latest()).as(answer).isEqualTo(request.latest().orElse(latest));
    }

    private String send(GeneratedRequest request) throws IOException {
        try (Socket socket = new Socket(api.root().getHost(), api.root().getPort(), InetAddress.getByName(SOURCE), 0)) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.getOutputStream().write(request.head().getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().write(request.body());
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String rows() throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(ROWS)) {
            row.next();
            return row.getString(1);
        }
    }
}
