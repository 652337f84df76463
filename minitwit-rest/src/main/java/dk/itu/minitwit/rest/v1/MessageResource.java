package dk.itu.minitwit.rest.v1;

import dk.itu.minitwit.arrival.ArrivalService;
import dk.itu.minitwit.key.Caller;
import dk.itu.minitwit.key.Scope;
import dk.itu.minitwit.message.MessageService;
import dk.itu.minitwit.message.PostedMessage;
import dk.itu.minitwit.rest.RequestBody;
import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.regex.Pattern;

/** Single messages. */
@Path("messages")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class MessageResource {

    static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

    @Inject
    CurrentCaller callers;

    @EJB
    ArrivalService arrivals;

    @EJB
    MessageService messages;

    @POST
    public Response post(@HeaderParam(IDEMPOTENCY_KEY) String key, RequestBody body) {
        Caller caller = callers.with(Scope.WRITE);
        if (key == null || !KEY.matcher(key).matches()) {
            throw BusinessException.inField(
                    IDEMPOTENCY_KEY,
                    ErrorKind.INVALID,
                    "Send a new key with each message, and the same when you send it again: 1 to 255 visible ASCII characters,"
                            + " such as a UUID");
        }
        PostedMessage posted = messages.postOnceByKey(caller.username(), Member.text(body, "text"), key);
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, "/api/v1/messages/" + posted.id())
                .entity(new MessageAnswer(posted.id(), caller.username(), posted.text(), posted.publishedAt()))
                .build();
    }

    @GET
    @Path("{id}")
    public MessageAnswer read(@PathParam("id") String id) {
        callers.with(Scope.READ);
        return MessageAnswer.of(arrivals.message(Member.id(id)));
    }

    @DELETE
    @Path("{id}")
    public void delete(@PathParam("id") String id) {
        messages.delete(callers.with(Scope.WRITE).userId(), Member.id(id));
    }
}
