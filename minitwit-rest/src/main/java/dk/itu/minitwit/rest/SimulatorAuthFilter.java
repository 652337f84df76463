package dk.itu.minitwit.rest;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses whoever does not send the simulator's credential, which is published with the simulator. */
@Provider
@SimulatorOnly
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION)
public class SimulatorAuthFilter implements ContainerRequestFilter {

    /** USER:PASSWORD, as for HTTP's Basic authentication. */
    @Inject
    @ConfigProperty(name = "minitwit.simulator.credential", defaultValue = "simulator:super_safe!")
    String credential;

    @Override
    public void filter(ContainerRequestContext request) {
        String given = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (given == null || !MessageDigest.isEqual(bytes(given), bytes(expected()))) {
            request.abortWith(ApiError.response(403, ErrorMessages.of(403)));
        }
    }

    private String expected() {
        return "Basic " + Base64.getEncoder().encodeToString(bytes(credential));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
