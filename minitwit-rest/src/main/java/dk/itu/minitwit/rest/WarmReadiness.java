package dk.itu.minitwit.rest;

import dk.itu.minitwit.server.SharedNames;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready during the warm-up, which {@code ./minitwit run} marks by a system property. */
@Readiness
@ApplicationScoped
public class WarmReadiness implements HealthCheck {

    private static final String NAME = "warm";

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named(NAME).status(isWarm()).build();
    }

    static boolean isWarm() {
        return !Boolean.getBoolean(SharedNames.WARMING_UP);
    }
}
