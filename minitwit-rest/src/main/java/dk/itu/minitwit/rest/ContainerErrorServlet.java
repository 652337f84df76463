package dk.itu.minitwit.rest;

import dk.itu.minitwit.http.AnswerHeaders;
import dk.itu.minitwit.rest.v1.Problem;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Answers requests that the container refuses before JAX-RS, in JSON. Registered in web.xml for every error. */
@WebServlet("/container-error")
public class ContainerErrorServlet extends HttpServlet {

    private final Jsonb json = JsonbBuilder.create();

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Integer refused = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int status = refused == null ? 404 : refused;
        boolean isV1 = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                .startsWith(request.getContextPath() + "/v1/");
        String message = ErrorMessages.of(status);
        byte[] body = json.toJson(isV1 ? Problem.of(status, message) : new ApiError(status, message))
                .getBytes(StandardCharsets.UTF_8);
        // Set here, since the container refuses some requests before any filter runs.
        AnswerHeaders.API.addTo(response::setHeader);
        response.setStatus(status);
        response.setContentType(isV1 ? Problem.MEDIA_TYPE : MediaType.APPLICATION_JSON);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
