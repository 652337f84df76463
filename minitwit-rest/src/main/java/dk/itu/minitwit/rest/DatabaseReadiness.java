package dk.itu.minitwit.rest;

import dk.itu.minitwit.simulator.LatestService;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready if the database answers a query. The check repairs nothing. */
@Readiness
@ApplicationScoped
public class DatabaseReadiness implements HealthCheck {

    private static final String NAME = "database";

    @EJB
    LatestService latest;

    @Override
    public HealthCheckResponse call() {
        if (!WarmReadiness.isWarm()) {
            // Not ready anyway, and the table may not exist while another node migrates the schema.
            return HealthCheckResponse.down(NAME);
        }
        try {
            latest.read();
            return HealthCheckResponse.up(NAME);
        } catch (RuntimeException unavailable) {
            return HealthCheckResponse.down(NAME);
        }
    }
}
