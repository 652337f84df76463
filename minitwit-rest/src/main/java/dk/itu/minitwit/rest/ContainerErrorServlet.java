package dk.itu.minitwit.rest;

import dk.itu.minitwit.http.AnswerHeaders;
import jakarta.json.Json;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Answers in JSON what the container refuses before JAX-RS sees it; web.xml sends every such error here. */
@WebServlet("/container-error")
public class ContainerErrorServlet extends HttpServlet {

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Integer refused = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int status = refused == null ? 404 : refused;
        byte[] body = Json.createObjectBuilder()
                .add("status", status)
                .add("error_msg", ErrorMessages.of(status))
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        // Before any filter, too.
        AnswerHeaders.API.addTo(response::setHeader);
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_JSON);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
