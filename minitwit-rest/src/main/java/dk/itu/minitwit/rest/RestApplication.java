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
                // Otherwise OPTIONS answers with a description in XML.
                "jersey.config.server.wadl.disableWadl", true,
                // The features that the server discovers (tracing, validation, roles, four other bindings) cost time in
                // each
                // request.
                "jersey.config.disableAutoDiscovery", true,
                "jersey.config.server.provider.classnames", "org.glassfish.jersey.jsonb.JsonBindingFeature",
                // The mapper writes errors, not the container's error pages.
                "jersey.config.server.response.setStatusOverSendError", true);
    }
}
