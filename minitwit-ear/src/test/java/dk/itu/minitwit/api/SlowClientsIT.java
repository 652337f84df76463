package dk.itu.minitwit.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Slow clients. */
class SlowClientsIT extends ApiCases {

    /** More than the server's threads. */
    private static final int MANY = 300;

    /** Fewer than the server's limit of unfinished bodies, also on one core. */
    private static final int FEW = 20;

    /** The number of further bytes of a slow client. */
    private static final int BYTES = 5;

    private static final int TIMEOUT_MILLIS = 10_000;

    private final List<Socket> clients = new ArrayList<>();

    @AfterEach
    void disconnect() throws IOException {
        for (Socket client : clients) {
            client.close();
        }
    }

    @Test
    void idle_connections_take_nothing_away() throws IOException {
        for (int i = 0; i < MANY; i++) {
            socket();
        }

        api.post(user(), "meanwhile").assertDone();
    }

    @Test
    void a_client_that_expects_continue_gets_it() throws IOException {
        String name = user();
        String body = Body.of("content", "asked");
        Socket client = socket();
        send(client, head(name, body, "Expect: 100-continue"));

        assertThat(interimAnswer(client)).matches("HTTP/1\\.1 100 Continue\r\n(X-Request-ID: \\w+\r\n)?\r\n");
        send(client, body);

        assertThat(answer(client)).startsWith("HTTP/1.1 204 ").contains("\r\nX-Request-ID: ");
    }

    /** Reads exactly the interim response, which may include headers that the application has set by then. */
    private static String interimAnswer(Socket client) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = client.getInputStream().read();
            assertThat(next).as("after " + head).isNotNegative();
            head.append((char) next);
        }
        return head.toString();
    }

    @Test
    void chunks_may_come_slowly() throws IOException {
        String name = user();
        String body = Body.of("content", "in chunks");
        Socket client = socket();
        send(
                client,
                head(name, body, "X-Slow: yes").replaceFirst("Content-Length: \\d+", "Transfer-Encoding: chunked"));
        for (String part : List.of(body.substring(0, 3), body.substring(3))) {
            send(client, Integer.toHexString(part.getBytes(UTF_8).length) + "\r\n" + part + "\r\n");
            api.latest();
        }
        send(client, "0\r\n\r\n");

        assertThat(answer(client)).startsWith("HTTP/1.1 204 ");
        assertThat(api.messagesBy(name)).containsExactly("in chunks");
    }

    @Test
    void a_slow_client_leaves_permits_for_others() throws IOException {
        String name = user();
        String other = user();
        List<Socket> slow = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            slow.add(socket());
            send(slow.get(i), head(name, Body.of("content", "never complete"), "X-Slow: yes"));
        }

        for (int i = 0; i < BYTES; i++) {
            for (Socket client : slow) {
                send(client, " ");
            }
            assertThat(api.messagesBy(other)).hasSize(2 * i);
            assertThat(postAtOnce(other, "in one packet")).startsWith("HTTP/1.1 204 ");
            assertThat(postInTwo(other, "in two packets")).startsWith("HTTP/1.1 204 ");
        }
        assertWhoAsksIsRefused(other);

        List<String> answers = new ArrayList<>();
        for (Socket client : slow) {
            client.shutdownOutput();
            answers.add(answer(client));
        }
        assertThat(answers)
                .filteredOn(answer -> answer.startsWith("HTTP/1.1 503 "))
                .hasSizeBetween(MANY / 2, MANY - FEW)
                .allSatisfy(answer -> assertThat(answer).contains("\r\nRetry-After: 1\r\n"));
        assertThat(api.messagesBy(name)).isEmpty();
        assertSomeMayBeSlow();
    }

    @Test
    void an_answer_before_the_end_of_the_body_blocks_no_other_request() throws IOException {
        for (int i = 0; i < MANY; i++) {
            Socket client = socket();
            send(
                    client,
                    head("nobody", "never complete", "X-Slow: yes")
                                    .replace("Authorization: " + SimulatorApi.AUTHORIZATION + "\r\n", "")
                            + " ");
            assertThat(status(client)).isEqualTo("HTTP/1.1 403");
        }

        assertSomeMayBeSlow();
    }

    /** More of them than requests may be in flight. */
    @Test
    void damaged_chunks_after_the_header_block_no_other_request() throws IOException {
        String name = user();
        for (int i = 0; i < MANY; i++) {
            Socket client = socket();
            send(client, head(name, "", "X-Slow: yes").replace("Content-Length: 0", "Transfer-Encoding: chunked"));
            // The server has read the header when it has answered a later request.
            api.latest();
            send(client, "zz\r\n");
            assertThat(answer(client)).startsWith("HTTP/1.1 400 ");
        }

        assertThat(postAtOnce(name, "after all")).startsWith("HTTP/1.1 204 ");
        assertSomeMayBeSlow();
    }

    /** A few at the same time, all of which are done. */
    private void assertSomeMayBeSlow() throws IOException {
        String name = user();
        String body = Body.of("content", "slow");
        List<Socket> slow = new ArrayList<>();
        for (int i = 0; i < FEW; i++) {
            slow.add(socket());
            send(slow.get(i), head(name, body, "X-Slow: yes"));
        }
        for (String part : body.split("")) {
            for (Socket client : slow) {
                send(client, part);
            }
        }
        for (Socket client : slow) {
            assertThat(answer(client)).startsWith("HTTP/1.1 204 ");
        }
        assertThat(api.messagesBy(name)).hasSize(FEW).containsOnly("slow");
    }

    private String postAtOnce(String name, String text) throws IOException {
        String body = Body.of("content", text);
        Socket client = socket();
        send(client, head(name, body, "X-Slow: no") + body);
        return answer(client);
    }

    /** In two packets, as by many HTTP clients, Python's among them. */
    private String postInTwo(String name, String text) throws IOException {
        String body = Body.of("content", text);
        Socket client = socket();
        send(client, head(name, body, "X-Slow: no"));
        // A response to a later request shows that the server has read the header.
        api.latest();
        send(client, body);
        return answer(client);
    }

    private void assertWhoAsksIsRefused(String name) throws IOException {
        Socket client = socket();
        send(client, head(name, Body.of("content", "asked"), "Expect: 100-continue"));
        assertThat(status(client)).isEqualTo("HTTP/1.1 503");
    }

    private Socket socket() throws IOException {
        Socket client = new Socket(api.root().getHost(), api.root().getPort());
        client.setSoTimeout(TIMEOUT_MILLIS);
        clients.add(client);
        return client;
    }

    private static String head(String name, String body, String header) {
        return String.join(
                "\r\n",
                "POST /api" + SimulatorApi.messagesOf(name) + " HTTP/1.1",
                "Host: localhost",
                "Connection: close",
                "Authorization: " + SimulatorApi.AUTHORIZATION,
                "Content-Type: application/json",
                "Content-Length: " + body.getBytes(UTF_8).length,
                header,
                "",
                "");
    }

    private static void send(Socket client, String text) throws IOException {
        client.getOutputStream().write(text.getBytes(UTF_8));
        client.getOutputStream().flush();
    }

    /** Reads the status only: the connection stays open, and the rest of the body may follow. */
    private static String status(Socket client) throws IOException {
        return new String(client.getInputStream().readNBytes("HTTP/1.1 ???".length()), UTF_8);
    }

    private static String answer(Socket client) throws IOException {
        return new String(client.getInputStream().readAllBytes(), UTF_8);
    }
}
