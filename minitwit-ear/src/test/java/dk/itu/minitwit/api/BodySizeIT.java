package dk.itu.minitwit.api;

import static dk.itu.minitwit.api.SimulatorApi.json;
import static dk.itu.minitwit.api.SimulatorApi.messagesOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The size limit of bodies, with and without Content-Length. */
class BodySizeIT extends ApiCases {

    private static final int KIB = 1024;
    private static final int BIG = 10 * KIB * KIB;

    private String name;
    private List<String> paths;

    @BeforeEach
    void findPaths() {
        name = user();
        paths = pathsWithBody(name);
    }

    /** A body of this size that is valid for every endpoint except for its size. */
    private String body(int size) {
        String fields = "{\"username\":\"" + freshName()
                + "\",\"email\":\"a@b\",\"pwd\":\"p\",\"content\":\"hello\",\"follow\":\"" + name + "\"}";
        return fields + " ".repeat(size - fields.length());
    }

    @ParameterizedTest
    @ValueSource(ints = {60 * KIB, 64 * KIB})
    void bodies_up_to_64_kib_are_taken(int size) {
        for (String path : paths) {
            api.send(api.authorized(path).POST(json(body(size)))).assertDone();
            api.send(api.authorized(path).POST(chunked(body(size)))).assertDone();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {65 * KIB + 1, 100 * KIB, BIG})
    void larger_bodies_are_refused(int size) {
        for (String path : paths) {
            api.send(api.authorized(path).POST(json(body(size)))).assertError(413);
        }
        assertThat(api.get(messagesOf(name)).contents()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {65 * KIB + 1, 100 * KIB, BIG})
    void larger_chunked_bodies_are_refused(int size) {
        for (String path : paths) {
            api.send(api.authorized(path).POST(chunked(body(size)))).assertError(413);
        }
        assertThat(api.get(messagesOf(name)).contents()).isEmpty();
    }

    private static BodyPublisher chunked(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes));
    }
}
