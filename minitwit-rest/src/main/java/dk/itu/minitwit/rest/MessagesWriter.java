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
 * Writes lists of messages, as JSON-B would, whose way through its mapping is most of what such an answer costs here (ADR 028). The
 * length of usual lists is told, so that no client has to put chunks together; longer ones are sent while they are read.
 */
@Provider
public class MessagesWriter implements MessageBodyWriter<MessagesAnswer> {

    /** A hundred messages of the usual length. */
    private static final int USUAL_BYTES = 16 * 1024;

    /** Made once, as that of {@link RequestBodyReader}. */
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
            // The client has left: told as any writer would.
            throw new IOException(failure);
        }
    }
}
