package dk.itu.minitwit.rest;

import dk.itu.minitwit.simulator.LatestService;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready is who can read the database. It asks, and repairs nothing. */
@Readiness
@ApplicationScoped
public class DatabaseReadiness implements HealthCheck {

    private static final String NAME = "database";

    @EJB
    LatestService latest;

    @Override
    public HealthCheckResponse call() {
        if (!WarmReadiness.isWarm()) {
            // Not ready anyway; and while another node migrates the schema, there may be nothing to read.
            return HealthCheckResponse.down(NAME);
        }
        try {
            latest.read();
            return HealthCheckResponse.up(NAME);
        } catch (RuntimeException away) {
            return HealthCheckResponse.down(NAME);
        }
    }
}
