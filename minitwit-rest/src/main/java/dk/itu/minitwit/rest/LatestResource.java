package dk.itu.minitwit.rest;

import dk.itu.minitwit.simulator.LatestService;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The number of the last request that the simulator sent, for it to check who keeps up. */
@Path("latest")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class LatestResource {

    /** The answer's body. */
    public record LatestNumber(long latest) {}

    @EJB
    LatestService latest;

    @GET
    public LatestNumber latest() {
        return new LatestNumber(latest.read());
    }
}
