package dk.itu.minitwit.lab.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dk.itu.minitwit.SchemaDatabase;
import dk.itu.minitwit.TestServer;
import dk.itu.minitwit.cli.CommandFailure;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ReplayCommandTest {

    @RegisterExtension
    static final SchemaDatabase DATABASE = SchemaDatabase.emptyForEachTest();

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final List<String> received = new ArrayList<>();
    private final List<String> messages = new ArrayList<>();
    private final TreeSet<String> follows = new TreeSet<>();
    private long latest = -1;
    private boolean losesMessages;
    private HttpServer server;

    /** A MiniTwit of one user. */
    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getRawPath().substring("/api".length());
            boolean isWrite = exchange.getRequestMethod().equals("POST");
            String body = isWrite ? write(path, exchange) : read(path);
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            int status = path.contains("nobody") ? 404 : isWrite ? 204 : 200;
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private String write(String path, HttpExchange exchange) throws IOException {
        String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        received.add(path + ' ' + text);
        String query = String.valueOf(exchange.getRequestURI().getRawQuery());
        latest = query.startsWith("latest=") ? Long.parseLong(query.substring("latest=".length())) : latest;
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonObject body = reader.readObject();
            if (body.containsKey("content") && !losesMessages && !path.contains("nobody")) {
                messages.add(0, body.getString("content"));
            }
            follows.add(body.getString("follow", ""));
            follows.remove(body.getString("unfollow", ""));
            follows.remove("");
        }
        return "";
    }

    private String read(String path) {
        if (path.equals("/latest")) {
            return "{\"latest\":" + latest + "}";
        }
        if (path.startsWith("/fllws")) {
            return Json.createObjectBuilder()
                    .add("follows", Json.createArrayBuilder(follows))
                    .build()
                    .toString();
        }
        var list = Json.createArrayBuilder();
        messages.forEach(text -> list.add(Json.createObjectBuilder().add("content", text)));
        return list.build().toString();
    }

    private static void journal(String target, String body, int status) throws SQLException {
        DATABASE.execute(
                "INSERT INTO simulator_journal (at, request_number, target, body, status, micros) VALUES (now(), ?, ?, ?, ?, 5)",
                target.contains("latest=") ? Long.valueOf(target.replaceFirst(".*=", "")) : null,
                target,
                body,
                status);
    }

    private static void journalADay() throws SQLException {
        journal("/register?latest=1", "{\"username\":\"Ada B\",\"email\":\"a@b\",\"pwd\":\"replayed\"}", 204);
        journal("/msgs/Ada%20B?latest=2", "{\"content\":\"først\"}", 204);
        journal("/msgs/Ada%20B?latest=3", "{\"content\":\"second\"}", 204);
        journal("/fllws/Ada%20B?latest=4", "{\"follow\":\"Bo\"}", 204);
        journal("/fllws/Ada%20B?latest=5", "{\"follow\":\"Cy\"}", 204);
        journal("/fllws/Ada%20B?latest=6", "{\"unfollow\":\"Bo\"}", 204);
        journal("/msgs/nobody?latest=7", "{\"content\":\"lost\"}", 404);
        journal("/register?latest=8", null, 400);
    }

    private int replay(String... arguments) {
        return new CommandLine(new ReplayCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .setExecutionExceptionHandler((failure, line, result) -> {
                    throw failure;
                })
                .execute(arguments);
    }

    private String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/api";
    }

    private static String database() throws SQLException {
        return TestServer.urlOf(SchemaDatabase.source());
    }

    @Test
    void sends_a_database_s_journal_and_finds_the_same() throws SQLException {
        journalADay();

        assertThat(replay("--from", database(), url())).isZero();

        assertThat(received)
                .hasSize(7)
                .startsWith("/register {\"username\":\"Ada B\",\"email\":\"a@b\",\"pwd\":\"replayed\"}")
                .contains("/msgs/Ada%20B {\"content\":\"først\"}");
        assertThat(out.toString())
                .contains("sent      7 writes, 1 left out", "statuses: the same", "state of 1 users: the same");
    }

    @Test
    void a_file_is_the_same_journal() throws SQLException, IOException {
        journalADay();
        Path file = folder.resolve("journal");

        assertThat(replay("--from", database(), "--save", file.toString())).isZero();
        assertThat(received).isEmpty();
        assertThat(Files.readAllLines(file)).hasSize(8);
        assertThat(replay("--from", file.toString(), "--speed", "1000", url())).isZero();

        assertThat(received).hasSize(7);
    }

    @Test
    void another_status_is_told() throws SQLException {
        journal("/msgs/nobody?latest=7", "{\"content\":\"hi\"}", 204);

        assertThat(replay("--from", database(), url())).isEqualTo(1);

        assertThat(out.toString()).contains("statuses: 1 differ", "/msgs/nobody?latest=7: 404, in the journal 204");
    }

    @Test
    void another_state_is_told() throws SQLException {
        journalADay();
        losesMessages = true;

        assertThat(replay("--from", database(), url())).isEqualTo(1);

        assertThat(out.toString())
                .contains("statuses: the same", "Ada B has other messages than the journal's 2")
                .doesNotContain("follows others");
    }

    @Test
    void an_unusable_journal_is_told() throws IOException {
        Path damaged = Files.writeString(folder.resolve("damaged"), "{\"at\":7}\n");
        for (String source :
                List.of(damaged.toString(), folder.resolve("nothing").toString(), "jdbc:postgresql://127.0.0.1:1/x")) {
            assertThatExceptionOfType(CommandFailure.class)
                    .isThrownBy(() -> Journal.read(source, Map.of()))
                    .withMessageContaining("cannot be read");
        }
    }

    @Test
    void wrong_use_is_told() throws SQLException {
        assertThat(replay("--from", database())).isEqualTo(2);
        assertThat(replay("--from", database(), url(), "--save", "x")).isEqualTo(2);
        assertThat(replay("--from", database(), "--speed", "0", url())).isEqualTo(2);
        assertThat(replay(url())).isEqualTo(2);
        assertThat(received).isEmpty();
    }
}
