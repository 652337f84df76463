package dk.itu.minitwit.rest.v1;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;

/** Writes the JSON of answers, since a tag of the bytes decides between 200 and 304. */
@Provider
@ApplicationScoped
public class AnswerFilter implements ContainerResponseFilter {

    private static final int TAG_BYTES = 16;

    private final Jsonb json = JsonbBuilder.create();

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
        if (!answer.hasEntity()) {
            return;
        }
        boolean isProblem = answer.getEntity() instanceof Problem;
        byte[] body = json.toJson(answer.getEntity()).getBytes(StandardCharsets.UTF_8);
        answer.setEntity(
                body, null, isProblem ? MediaType.valueOf(Problem.MEDIA_TYPE) : MediaType.APPLICATION_JSON_TYPE);
        if (answer.getStatus() == Response.Status.OK.getStatusCode()) {
            tag(request, answer, '"' + digest(body) + '"');
        }
    }

    private static void tag(ContainerRequestContext request, ContainerResponseContext answer, String tag) {
        answer.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        answer.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        answer.getHeaders().putSingle(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION);
        if (isKnown(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
            answer.setEntity(null);
            answer.setStatusInfo(Response.Status.NOT_MODIFIED);
        }
    }

    /** JAX-RS itself fails at a malformed header. */
    private static boolean isKnown(String ifNoneMatch, String tag) {
        return ifNoneMatch != null
                && Stream.of(ifNoneMatch.split(","))
                        .map(known -> known.strip().replaceFirst("^W/", ""))
                        .anyMatch(known -> known.equals(tag) || known.equals("*"));
    }

    private static String digest(byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return HexFormat.of().formatHex(digest, 0, TAG_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
