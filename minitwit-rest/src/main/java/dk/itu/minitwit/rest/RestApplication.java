package dk.itu.minitwit.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/** The simulator API, at the context root /api. */
@ApplicationPath("/")
public class RestApplication extends Application {

    /** Of every API. */
    public static final Map<String, Object> SETTINGS = Map.of(
            // Otherwise OPTIONS returns a WADL description in XML.
            "jersey.config.server.wadl.disableWadl", true,
            // Discovered features (tracing, validation, roles, four other bindings) would cost time in each
            // request.
            "jersey.config.disableAutoDiscovery", true,
            "jersey.config.server.provider.classnames", "org.glassfish.jersey.jsonb.JsonBindingFeature",
            // A path in the header Location stays one: the host may be another's word for this server.
            "jersey.config.server.headers.location.relative.resolution.disabled", true,
            // The exception mapper writes errors, not the container's error pages.
            "jersey.config.server.response.setStatusOverSendError", true);

    /** Named, so that version 1 (package {@code v1}) shares none of them. */
    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                FollowersResource.class,
                LatestResource.class,
                MessagesResource.class,
                RegistrationResource.class,
                ApiExceptionMapper.class,
                LatestFilter.class,
                LenientRequestFilter.class,
                MessagesWriter.class,
                RequestBodyReader.class,
                SimulatorAuthFilter.class);
    }

    @Override
    public Map<String, Object> getProperties() {
        return SETTINGS;
    }
}
