package dk.itu.minitwit.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
    void readsTheTextOfAMessage() throws IOException {
        assertEquals("Hej", read(stream("{\"content\":\"Hej\"}")).text("content"));
    }

    /** It would be logged as an error of the server's otherwise. */
    @Test
    void takesABodyThatEndsTooEarlyForABadRequest() {
        InputStream halfABody = new SequenceInputStream(stream("{\"content\":"), new GoneClient());

        assertThrows(BadRequestException.class, () -> read(halfABody));
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
