package dk.itu.minitwit.rest.v1;

import dk.itu.minitwit.rest.LenientRequestFilter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

/** Accepts requests that JAX-RS would refuse without need. */
@Provider
@PreMatching
@ApplicationScoped
public class RequestFilter implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        // JSON is the only representation.
        request.getHeaders().putSingle(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON);
        LenientRequestFilter.keepSemicolons(request);
    }
}
