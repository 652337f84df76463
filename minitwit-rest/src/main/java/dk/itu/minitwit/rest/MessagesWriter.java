package dk.itu.minitwit.rest;

import jakarta.json.Json;
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
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;

/**
 * Writes lists of messages, as JSON-B would, whose way through its mapping is most of what such an answer costs here (ADR 028).
 * Their length is told, so no client has to put chunks together.
 */
@Provider
public class MessagesWriter implements MessageBodyWriter<List<SimulatorMessage>> {

    /** A hundred messages of the usual length. */
    private static final int USUAL_BYTES = 16 * 1024;

    /** Made once, as that of {@link RequestBodyReader}. */
    private final JsonGeneratorFactory generators = Json.createGeneratorFactory(Map.of());

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return generic instanceof ParameterizedType list
                && List.class.isAssignableFrom(type)
                && list.getActualTypeArguments()[0] == SimulatorMessage.class;
    }

    @Override
    public void writeTo(
            List<SimulatorMessage> messages,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_BYTES);
        try (JsonGenerator json = generators.createGenerator(bytes)) {
            json.writeStartArray();
            for (SimulatorMessage message : messages) {
                json.writeStartObject()
                        .write("content", message.content())
                        .write("pub_date", message.publishedAt())
                        .write("user", message.user())
                        .writeEnd();
            }
            json.writeEnd();
        }
        headers.putSingle(HttpHeaders.CONTENT_LENGTH, bytes.size());
        bytes.writeTo(body);
    }
}
