package dk.itu.minitwit.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestBodyReaderTest {

    @Test
    void reads_the_text_of_a_message() throws IOException {
        assertThat(read(stream("{\"content\":\"Hej\"}")).text("content")).isEqualTo("Hej");
    }

    @Test
    void skips_the_values_of_other_members() throws IOException {
        RequestBody body =
                read(stream("{\"other\":{\"content\":[1,{\"content\":\"no\"}]},\"content\":\"Hej\",\"list\":[[]]}"));

        assertThat(body.text("content")).isEqualTo("Hej");
        assertThat(body.others()).containsExactlyInAnyOrder("other", "list");
    }

    @Test
    void takes_64_KiB_and_no_more() throws IOException {
        String longest = "x".repeat(64 * 1024 - "{\"content\":\"\"}".length());

        assertThat(read(stream("{\"content\":\"" + longest + "\"}")).text("content"))
                .isEqualTo(longest);
        assertThatExceptionOfType(ClientErrorException.class)
                .isThrownBy(() -> read(stream("{\"content\":\"" + longest + "x\"}")))
                .extracting(refused -> refused.getResponse().getStatus())
                .isEqualTo(413);
    }

    @Test
    void reads_nothing_else() {
        RequestBodyReader reader = new RequestBodyReader();

        assertThat(reader.isReadable(RequestBody.class, null, null, null)).isTrue();
        assertThat(reader.isReadable(String.class, null, null, null)).isFalse();
    }

    /** It would be logged as an error of the server's otherwise. */
    @Test
    void takes_a_body_that_ends_too_early_for_a_bad_request() {
        InputStream halfABody = new SequenceInputStream(stream("{\"content\":"), new GoneClient());

        assertThatExceptionOfType(BadRequestException.class).isThrownBy(() -> read(halfABody));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'content':null,'content':'x'}",
                "{'content':'x','content':null}",
                "{'content':'x','content':'x'}",
                "{'content':5,'content':'x'}",
                "{'content':'x','content':{}}",
                "{'other':1,'content':'x','other':[]}"
            })
    void refuses_duplicate_members_whatever_they_are(String body) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> read(stream(body.replace('\'', '"'))))
                .withMessageContaining("duplicate member")
                .extracting(BusinessException::kind)
                .isEqualTo(ErrorKind.INVALID);
    }

    @Test
    void takes_null_for_missing() throws IOException {
        assertThat(read(stream("{\"content\":null}")).text("content")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/octet-stream", "application/jsonp", "text/json"})
    void refuses_other_media_types(String type) {
        assertThatExceptionOfType(NotSupportedException.class).isThrownBy(() -> read(type, stream("{}")));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"application/json", "application/json; charset=utf-8", "Application/JSON"})
    void accepts_json_and_bodies_without_a_media_type(String type) throws IOException {
        assertThat(read(type, stream("{}")).text("content")).isNull();
    }

    private static RequestBody read(InputStream body) throws IOException {
        return read(null, body);
    }

    private static RequestBody read(String type, InputStream body) throws IOException {
        MultivaluedMap<String, String> headers = new MultivaluedHashMap<>();
        if (type != null) {
            headers.putSingle("Content-Type", type);
        }
        return new RequestBodyReader().readFrom(RequestBody.class, RequestBody.class, null, null, headers, body);
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Fails like the server's stream after a disconnect. */
    private static final class GoneClient extends InputStream {

        @Override
        public int read() throws IOException {
            throw new EOFException();
        }
    }
}
