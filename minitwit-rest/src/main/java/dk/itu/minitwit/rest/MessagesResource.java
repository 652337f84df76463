package dk.itu.minitwit.rest;

import dk.itu.minitwit.message.MessageService;
import dk.itu.minitwit.timeline.TimelineService;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Messages: everybody's and one author's, newest first; and writing one. */
@Path("msgs")
@Produces(MediaType.APPLICATION_JSON)
@TracksLatest
@SimulatorOnly
@ApplicationScoped
public class MessagesResource {

    @EJB
    TimelineService timelines;

    @EJB
    MessageService messages;

    @GET
    public List<SimulatorMessage> newest(@QueryParam("no") String limit) {
        return timelines.newest(QueryNumbers.limit(limit)).stream()
                .map(SimulatorMessage::of)
                .toList();
    }

    @GET
    @Path("{username}")
    public List<SimulatorMessage> newestBy(@PathParam("username") String username, @QueryParam("no") String limit) {
        return timelines.newestBy(username, QueryNumbers.limit(limit)).stream()
                .map(SimulatorMessage::of)
                .toList();
    }

    @POST
    @Path("{username}")
    @Consumes(MediaType.APPLICATION_JSON)
    public void post(@PathParam("username") String username, RequestBody message) {
        messages.post(username, message.text("content"));
    }
}
