package dk.itu.minitwit.rest;

import dk.itu.minitwit.http.LargeAnswer;
import dk.itu.minitwit.message.MessageService;
import dk.itu.minitwit.timeline.MessageList;
import dk.itu.minitwit.timeline.TimelineService;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** Lists messages of all users or of one user, newest first; posts messages. */
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

    @Inject
    LargeAnswer memory;

    @GET
    public MessagesAnswer newest(@QueryParam("no") String limit) {
        return answer(MessageList.newest(QueryNumbers.limit(limit)));
    }

    @GET
    @Path("{username}")
    public MessagesAnswer newestBy(@PathParam("username") String username, @QueryParam("no") String limit) {
        return answer(MessageList.newestBy(username, QueryNumbers.limit(limit)));
    }

    private MessagesAnswer answer(MessageList list) {
        return new MessagesAnswer(timelines, memory, list);
    }

    @POST
    @Path("{username}")
    public void post(@PathParam("username") String username, RequestBody message) {
        messages.post(username, message.text("content"));
    }
}
