package dk.itu.minitwit.rest;

import dk.itu.minitwit.simulator.LatestService;
import jakarta.annotation.Priority;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.OptionalLong;

/** Stores {@code ?latest=} before authorization and validation, so that a refused request counts too. */
@Provider
@TracksLatest
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION - 100)
public class LatestFilter implements ContainerRequestFilter {

    private static final long ABSENT = -1;

    @EJB
    LatestService latest;

    @Override
    public void filter(ContainerRequestContext request) {
        String given = request.getUriInfo().getQueryParameters().getFirst("latest");
        OptionalLong number = QueryNumbers.parse(given);
        if (number.isPresent() && number.getAsLong() != ABSENT) {
            latest.store(number.getAsLong());
        }
    }
}
