package dk.itu.minitwit.rest.v1;

import dk.itu.minitwit.arrival.NoticeArrivalService;
import dk.itu.minitwit.arrival.NoticeArrivals;
import dk.itu.minitwit.key.Scope;
import dk.itu.minitwit.notice.NoticeKind;
import dk.itu.minitwit.notice.NoticeMessage;
import dk.itu.minitwit.notice.NoticeService;
import dk.itu.minitwit.notice.NoticeView;
import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;

/** The caller's notices, one for each event. */
@Path("notices")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class NoticeResource {

    /**
     * @param username of the user that caused it
     * @param message the liked message, or the one with the mention or reply; null for a follow
     */
    @JsonbPropertyOrder({"id", "kind", "username", "message", "created_at", "seen"})
    public record NoticeAnswer(
            long id,
            String kind,
            String username,
            MessageAnswer message,
            @JsonbProperty("created_at") Instant createdAt,
            boolean seen) {

        static NoticeAnswer of(NoticeView notice) {
            return new NoticeAnswer(
                    notice.id(),
                    notice.kind().word(),
                    notice.actor(),
                    message(notice.message()),
                    notice.createdAt(),
                    notice.seen());
        }

        /** Without its time, which a notice does not read. */
        private static MessageAnswer message(NoticeMessage message) {
            return message == null ? null : new MessageAnswer(message.id(), message.author(), message.text(), null);
        }
    }

    @Inject
    CurrentCaller callers;

    @EJB
    NoticeArrivalService arrivals;

    @EJB
    NoticeService notices;

    @GET
    public Response read(
            @QueryParam("kind") String kind,
            @QueryParam("before") String before,
            @QueryParam("since") String since,
            @QueryParam("limit") String limit,
            @Context UriInfo request) {
        long user = callers.with(Scope.READ).userId();
        List<NoticeKind> kinds = kinds(kind);
        int size = Paging.limit(limit);
        Paging.onlyOne(before, since);
        NoticeArrivals page = since != null
                ? arrivals.since(user, kinds, since, size)
                : before != null ? arrivals.before(user, kinds, before, size) : arrivals.newest(user, kinds, size);
        Response.ResponseBuilder answer =
                Response.ok(page.notices().stream().map(NoticeAnswer::of).toList());
        Paging.links(answer, request, page.before(), page.since());
        return answer.build();
    }

    /** Marks this notice and older ones as seen. */
    @PUT
    @Path("seen/{id}")
    public void markAsSeen(@PathParam("id") String id, @QueryParam("kind") String kind) {
        notices.markAsSeen(callers.with(Scope.WRITE).userId(), kinds(kind), Member.id(id));
    }

    private static List<NoticeKind> kinds(String word) {
        return word == null
                ? List.of(NoticeKind.values())
                : List.of(NoticeKind.of(word)
                        .orElseThrow(() -> BusinessException.inField(
                                "kind",
                                ErrorKind.INVALID,
                                "kind is mention, reply, like or follow; leave it out for all")));
    }
}
