package dk.itu.minitwit.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.ws.rs.BadRequestException;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RequestBodyReaderTest {

    @Test
    void reads_the_text_of_a_message() throws IOException {
        assertThat(read(stream("{\"content\":\"Hej\"}")).text("content")).isEqualTo("Hej");
    }

    /** It would be logged as an error of the server's otherwise. */
    @Test
    void takes_a_body_that_ends_too_early_for_a_bad_request() {
        InputStream halfABody = new SequenceInputStream(stream("{\"content\":"), new GoneClient());

        assertThatExceptionOfType(BadRequestException.class).isThrownBy(() -> read(halfABody));
    }

    private static RequestBody read(InputStream body) throws IOException {
        return new RequestBodyReader().readFrom(RequestBody.class, RequestBody.class, null, null, null, body);
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** As the server tells of it. */
    private static final class GoneClient extends InputStream {

        @Override
        public int read() throws IOException {
            throw new EOFException();
        }
    }
}
