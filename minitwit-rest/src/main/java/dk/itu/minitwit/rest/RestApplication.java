package dk.itu.minitwit.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The root of the API, at the context root /api. */
@ApplicationPath("/")
public class RestApplication extends Application {

    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                // Otherwise OPTIONS returns a WADL description in XML.
                "jersey.config.server.wadl.disableWadl", true,
                // Discovered features (tracing, validation, roles, four other bindings) would cost time in each
                // request.
                "jersey.config.disableAutoDiscovery", true,
                "jersey.config.server.provider.classnames", "org.glassfish.jersey.jsonb.JsonBindingFeature",
                // The exception mapper writes errors, not the container's error pages.
                "jersey.config.server.response.setStatusOverSendError", true);
    }
}
