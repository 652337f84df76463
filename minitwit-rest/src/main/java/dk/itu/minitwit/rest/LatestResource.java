package dk.itu.minitwit.rest;

import dk.itu.minitwit.simulator.LatestService;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The number of the simulator's last request. */
@Path("latest")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class LatestResource {

    /** The body of the response. */
    public record LatestNumber(long latest) {}

    @EJB
    LatestService latest;

    @GET
    public LatestNumber latest() {
        return new LatestNumber(latest.read());
    }
}
