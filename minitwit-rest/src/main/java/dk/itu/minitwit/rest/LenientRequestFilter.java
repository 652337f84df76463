package dk.itu.minitwit.rest;

import dk.itu.minitwit.simulator.SimulatorAccess;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;

/** Accepts requests that JAX-RS would refuse without need; answers 404 if the API is closed. */
@Provider
@PreMatching
@ApplicationScoped
public class LenientRequestFilter implements ContainerRequestFilter {

    @Inject
    SimulatorAccess access;

    @Override
    public void filter(ContainerRequestContext request) {
        if (!access.isEnabled()) {
            request.abortWith(ApiError.response(404, ErrorMessages.of(404)));
            return;
        }
        // JSON is the only representation.
        request.getHeaders().putSingle(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON);
        keepSemicolons(request);
    }

    /** In this API a semicolon is part of a name, not the start of a matrix parameter. */
    public static void keepSemicolons(ContainerRequestContext request) {
        URI uri = request.getUriInfo().getRequestUri();
        if (uri.getRawPath().contains(";")) {
            String path = uri.getRawPath().replace(";", "%3B");
            request.setRequestUri(UriBuilder.fromUri(uri).replacePath(path).build());
        }
    }
}
