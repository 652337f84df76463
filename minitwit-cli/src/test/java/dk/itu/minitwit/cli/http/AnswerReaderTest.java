package dk.itu.minitwit.cli.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerReaderTest {

    private final AnswerReader reader = new AnswerReader();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 404 Not Found\r\n\r\nuntil it closes",
                "HTTP/1.0 404\r\ncontent-length:2\r\n\r\n{}",
                "HTTP/1.1 404 Not Found\nContent-Length: 0\n\n",
                "HTTP/1.1 404 Not Found\r\nTransfer-Encoding: chunked\r\n\r\nA;x=y\r\n0123456789\r\n0\r\nT: v\r\n\r\n",
                "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 404 Not Found\r\nContent-Length: 1\r\n\r\n!"
            })
    void reads_answers_of_every_kind_in_pieces_of_any_size(String answer) throws IOException {
        assertThat(reader.read(stream(answer))).isEqualTo(404);
        assertThat(reader.read(byteByByte(answer))).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HTTP/1.1 204",
                "HTTP/1.1 204 No Content\r\nX: y\r\n",
                "HTTP/1.1 100 Continue\r\n\r\n",
                "HTTP/1.1 400 Bad Request\r\nContent-Length: 5\r\n\r\n{}",
                "HTTP/1.1 400 Bad Request\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{}",
                "HTTP/1.1 400 Bad Request\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n"
            })
    void takes_no_incomplete_answer(String answer) {
        assertThatThrownBy(() -> reader.read(stream(answer))).isInstanceOf(EOFException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SSH-2.0-OpenSSH_9.2\r\n",
                "HTTP/2 204\r\n\r\n",
                "HTTP/1.1 2O4 No Content\r\n\r\n",
                "HTTP/1.1 400 Bad Request\r\nContent-Length: many\r\n\r\n",
                "HTTP/1.1 400 Bad Request\r\nContent-Length: -1\r\n\r\n",
                "HTTP/1.1 400 Bad Request\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n"
            })
    void takes_nothing_but_http(String answer) {
        assertThatThrownBy(() -> reader.read(stream(answer)))
                .isInstanceOf(ProtocolException.class)
                .hasMessage("the answer is not HTTP");
    }

    @ParameterizedTest
    @CsvSource({
        "Content-Length: 1, true",
        "Transfer-Encoding: chunked, true",
        "connection: Close, false",
        "X-None: of both, false"
    })
    void tells_whether_the_connection_is_kept(String header, boolean kept) throws IOException {
        reader.read(stream("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
        reader.read(stream("HTTP/1.1 200 OK\r\n" + header + "\r\n\r\n0\r\n\r\n"));

        assertThat(reader.keepsConnection()).isEqualTo(kept);
    }

    @Test
    void takes_no_line_without_an_end() {
        assertThatThrownBy(() -> reader.read(stream("x".repeat(100_000)))).isInstanceOf(ProtocolException.class);
    }

    @Test
    void reads_bodies_greater_than_its_buffer() throws IOException {
        String body = "x".repeat(100_000);

        assertThat(reader.read(stream("HTTP/1.1 500 Oh\r\nContent-Length: 100000\r\n\r\n" + body)))
                .isEqualTo(500);
        assertThatThrownBy(() -> reader.read(stream("HTTP/1.1 500 Oh\r\nContent-Length: 100001\r\n\r\n" + body)))
                .isInstanceOf(EOFException.class);
    }

    private static InputStream stream(String answer) {
        return new ByteArrayInputStream(answer.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static InputStream byteByByte(String answer) {
        return new ByteArrayInputStream(answer.getBytes(StandardCharsets.ISO_8859_1)) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                return super.read(target, offset, 1);
            }
        };
    }
}
