package dk.itu.minitwit.rest;

import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The JSON body of an error. */
@JsonbPropertyOrder({"status", "error_msg"})
public record ApiError(
        int status, @JsonbProperty("error_msg") String message) {

    static Response response(int status, String message) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(new ApiError(status, message))
                .build();
    }
}
