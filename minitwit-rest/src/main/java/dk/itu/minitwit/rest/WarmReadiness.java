package dk.itu.minitwit.rest;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Not ready is who is being warmed up. {@code ./minitwit run} says so by a system property; where nobody warms up, there is none.
 */
@Readiness
@ApplicationScoped
public class WarmReadiness implements HealthCheck {

    private static final String NAME = "warm";
    private static final String WARMING_UP = "minitwit.warming-up";

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named(NAME).status(isWarm()).build();
    }

    static boolean isWarm() {
        return !Boolean.getBoolean(WARMING_UP);
    }
}
