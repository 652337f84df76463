package dk.itu.minitwit.rest.v1;

import dk.itu.minitwit.arrival.ArrivalService;
import dk.itu.minitwit.arrival.Selection;
import dk.itu.minitwit.follow.FollowPage;
import dk.itu.minitwit.follow.FollowService;
import dk.itu.minitwit.key.Caller;
import dk.itu.minitwit.key.Scope;
import dk.itu.minitwit.profile.ProfileService;
import dk.itu.minitwit.profile.ProfileView;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Users, their messages and follows. */
@Path("users/{username}")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class UserResource {

    /** @param followed whether the caller follows the user */
    @JsonbPropertyOrder({"username", "messages", "following", "followers", "followed"})
    public record UserAnswer(String username, long messages, long following, long followers, boolean followed) {}

    @Inject
    CurrentCaller callers;

    @Inject
    MessagePages pages;

    @EJB
    ArrivalService arrivals;

    @EJB
    FollowService follows;

    @EJB
    ProfileService profiles;

    @GET
    public UserAnswer read(@PathParam("username") String username) {
        Caller caller = callers.with(Scope.READ);
        ProfileView profile = profiles.of(username, caller.userId());
        return new UserAnswer(
                profile.username(), profile.messages(), profile.following(), profile.followers(), profile.followed());
    }

    @GET
    @Path("messages")
    public Response messages(@PathParam("username") String username, @Context UriInfo request) {
        callers.with(Scope.READ);
        return pages.of(Selection.by(username), request);
    }

    @GET
    @Path("following")
    public Response following(
            @PathParam("username") String username,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit,
            @Context UriInfo request) {
        callers.with(Scope.READ);
        int size = Paging.limit(limit);
        String position = Paging.idCursor("after", after);
        return page(request, follows.following(arrivals.user(username), position, size));
    }

    @GET
    @Path("followers")
    public Response followers(
            @PathParam("username") String username,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit,
            @Context UriInfo request) {
        callers.with(Scope.READ);
        int size = Paging.limit(limit);
        String position = Paging.idCursor("after", after);
        return page(request, follows.followers(arrivals.user(username), position, size));
    }

    private static Response page(UriInfo request, FollowPage page) {
        Response.ResponseBuilder answer = Response.ok(page.usernames());
        if (page.next() != null) {
            Paging.link(answer, request, "next", "after", page.next());
        }
        return answer.build();
    }
}
