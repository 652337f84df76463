package dk.itu.minitwit.rest;

import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import jakarta.json.Json;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParserFactory;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Parses a body strictly: at most 64 KiB, UTF-8, one JSON object without duplicate members and without trailing input.
 * Skips members of nested objects.
 *
 * <p>JSON-B is no option: Yasson 3.0.4 loops endlessly on an unclosed object. JSON-P's object model accepts duplicate
 * members.
 */
@Provider
public class RequestBodyReader implements MessageBodyReader<RequestBody> {

    static final int MAX_BYTES = 64 * 1024;

    /** Created once: each call of {@link Json} searches all jars for a provider. */
    private final JsonParserFactory parsers = Json.createParserFactory(Map.of());

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == RequestBody.class;
    }

    @Override
    public RequestBody readFrom(
            Class<RequestBody> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        requireJson(headers.getFirst(HttpHeaders.CONTENT_TYPE));
        byte[] bytes = read(body);
        if (bytes.length > MAX_BYTES) {
            throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
        }
        return parse(decode(bytes));
    }

    /**
     * Checked here and not by {@code @Consumes}, which would act before {@code ?latest=} is stored and the credential
     * is checked.
     */
    private static void requireJson(String contentType) {
        if (contentType != null && !MediaType.valueOf(contentType).isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
            throw new NotSupportedException();
        }
    }

    /** A client that disconnects within the body is a client error. */
    private static byte[] read(InputStream body) {
        try {
            return body.readNBytes(MAX_BYTES + 1);
        } catch (IOException incomplete) {
            throw new BadRequestException(incomplete);
        }
    }

    private static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw new BadRequestException(malformed);
        }
    }

    private RequestBody parse(String text) {
        try (JsonParser parser = parsers.createParser(new StringReader(text))) {
            if (!parser.hasNext() || parser.next() != Event.START_OBJECT) {
                throw new BadRequestException();
            }
            RequestBody body = members(parser);
            if (parser.hasNext()) {
                throw new BadRequestException();
            }
            return body;
        } catch (BadRequestException | BusinessException refused) {
            throw refused;
        } catch (RuntimeException malformed) {
            // Parsson throws a plain RuntimeException for too deep nesting, not a JsonException.
            throw new BadRequestException(malformed);
        }
    }

    private static RequestBody members(JsonParser parser) {
        Map<String, String> texts = new HashMap<>();
        Set<String> others = new HashSet<>();
        while (parser.next() == Event.KEY_NAME) {
            String name = parser.getString();
            if (texts.containsKey(name) || others.contains(name)) {
                throw new BusinessException(
                        ErrorKind.INVALID, "The JSON object has a duplicate member: send each name once");
            }
            Event value = parser.next();
            if (value == Event.VALUE_STRING) {
                texts.put(name, parser.getString());
            } else if (value == Event.VALUE_NULL) {
                texts.put(name, null);
            } else {
                others.add(name);
                skip(parser, value);
            }
        }
        return new RequestBody(texts, others);
    }

    /** Skips an object or array. A loop, since the client chooses the depth. */
    private static void skip(JsonParser parser, Event start) {
        int depth = depthChange(start);
        while (depth > 0) {
            depth += depthChange(parser.next());
        }
    }

    private static int depthChange(Event event) {
        return switch (event) {
            case START_OBJECT, START_ARRAY -> 1;
            case END_OBJECT, END_ARRAY -> -1;
            default -> 0;
        };
    }
}
