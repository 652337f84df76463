package dk.itu.minitwit.rest;

import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Takes a body for JSON when nothing else is said, and only a sound one: at most 64 KiB, UTF-8, well formed. */
@Provider
public class JsonBodyInterceptor implements ReaderInterceptor {

    static final int MAX_BYTES = 64 * 1024;

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        byte[] body = context.getInputStream().readNBytes(MAX_BYTES + 1);
        if (body.length > MAX_BYTES) {
            throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
        }
        requireUtf8(body);
        context.setInputStream(new ByteArrayInputStream(body));
        context.setMediaType(MediaType.APPLICATION_JSON_TYPE);
        try {
            Object entity = context.proceed();
            if (entity == null) {
                throw new BadRequestException();
            }
            return entity;
        } catch (JsonException | JsonbException | ProcessingException malformed) {
            throw new BadRequestException(malformed);
        }
    }

    private static void requireUtf8(byte[] body) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
        } catch (CharacterCodingException malformed) {
            throw new BadRequestException(malformed);
        }
    }
}
