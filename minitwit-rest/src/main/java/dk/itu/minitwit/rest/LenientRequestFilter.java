package dk.itu.minitwit.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;

/** Takes requests as they are meant, before JAX-RS applies rules that nobody here needs. */
@Provider
@PreMatching
public class LenientRequestFilter implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        // There is nothing to choose from but JSON.
        request.getHeaders().putSingle(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON);
        keepSemicolons(request);
    }

    /** A semicolon is part of a name, not the start of a matrix parameter. */
    private static void keepSemicolons(ContainerRequestContext request) {
        URI uri = request.getUriInfo().getRequestUri();
        if (uri.getRawPath().contains(";")) {
            String path = uri.getRawPath().replace(";", "%3B");
            request.setRequestUri(UriBuilder.fromUri(uri).replacePath(path).build());
        }
    }
}
