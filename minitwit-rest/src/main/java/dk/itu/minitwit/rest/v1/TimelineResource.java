package dk.itu.minitwit.rest.v1;

import dk.itu.minitwit.arrival.Selection;
import dk.itu.minitwit.key.Caller;
import dk.itu.minitwit.key.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** The timelines: {@code public} with everybody's messages, {@code home} with the caller's own and followed users'. */
@Path("timelines")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class TimelineResource {

    @Inject
    CurrentCaller callers;

    @Inject
    MessagePages pages;

    @GET
    @Path("{name}")
    public Response read(@PathParam("name") String name, @Context UriInfo request) {
        Caller caller = callers.with(Scope.READ);
        return switch (name) {
            case "public" -> pages.of(Selection.everybody(caller.userId()), request);
            case "home" -> pages.of(Selection.home(caller.userId()), request);
            default -> throw new NotFoundException();
        };
    }
}
