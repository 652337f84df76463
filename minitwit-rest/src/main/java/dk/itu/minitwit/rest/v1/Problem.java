package dk.itu.minitwit.rest.v1;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.ws.rs.core.Response;

/**
 * The body of an error (RFC 9457).
 *
 * @param type an address on the page of the API, and the identity of the kind of problem
 * @param field the parameter, header or member in question, or null
 */
@JsonbPropertyOrder({"type", "title", "status", "detail", "code", "field"})
public record Problem(String type, String title, int status, String detail, String code, String field) {

    public static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(ProblemCode code, String detail, String field) {
        return new Problem("/docs#problem-" + code.word(), code.title(), code.status(), detail, code.word(), field);
    }

    /** Of a status that the server chose. */
    public static Problem of(int status, String detail) {
        ProblemCode code = ProblemCode.of(status);
        return new Problem("/docs#problem-" + code.word(), code.title(), status, detail, code.word(), null);
    }

    Response.ResponseBuilder answer() {
        return Response.status(status).type(MEDIA_TYPE).entity(this);
    }
}
