package dk.itu.minitwit.rest;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Map;

/**
 * Writes lists of messages with the same bytes as JSON-B, whose mapping dominates the time of these responses (ADR
 * 028). A list of usual length has a Content-Length; a longer one is chunked and sent while it is read.
 */
@Provider
public class MessagesWriter implements MessageBodyWriter<MessagesAnswer> {

    /** One hundred messages of the usual length. */
    private static final int USUAL_BYTES = 16 * 1024;

    /** Created once, as in {@link RequestBodyReader}. */
    private final JsonGeneratorFactory generators = Json.createGeneratorFactory(Map.of());

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == MessagesAnswer.class;
    }

    @Override
    public void writeTo(
            MessagesAnswer answer,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException {
        if (answer.isWhole()) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_BYTES);
            write(answer, bytes);
            headers.putSingle(HttpHeaders.CONTENT_LENGTH, bytes.size());
            bytes.writeTo(body);
        } else {
            write(answer, body);
        }
    }

    private void write(MessagesAnswer answer, OutputStream out) throws IOException {
        try (JsonGenerator json = generators.createGenerator(out)) {
            json.writeStartArray();
            answer.forEach(message -> json.writeStartObject()
                    .write("content", message.text())
                    .write("pub_date", message.publishedAt().getEpochSecond())
                    .write("user", message.author())
                    .writeEnd());
            json.writeEnd();
        } catch (JsonException failure) {
            // The client closed the connection: reported as by any writer.
            throw new IOException(failure);
        }
    }
}
