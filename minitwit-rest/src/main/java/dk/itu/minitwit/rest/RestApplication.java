package dk.itu.minitwit.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The API's root, below the context root /api. */
@ApplicationPath("/")
public class RestApplication extends Application {

    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                // OPTIONS would answer with a description in XML.
                "jersey.config.server.wadl.disableWadl", true,
                // What the server would add by itself (tracing, validation, roles, four other bindings) works on each
                // request.
                "jersey.config.disableAutoDiscovery", true,
                "jersey.config.server.provider.classnames", "org.glassfish.jersey.jsonb.JsonBindingFeature",
                // Errors are answered here, not by the container's pages.
                "jersey.config.server.response.setStatusOverSendError", true);
    }
}
