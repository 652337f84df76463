package dk.itu.minitwit.rest;

import dk.itu.minitwit.follow.FollowService;
import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
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

/** Whom a user follows; and following, unfollowing. */
@Path("fllws/{username}")
@Produces(MediaType.APPLICATION_JSON)
@TracksLatest
@SimulatorOnly
@ApplicationScoped
public class FollowersResource {

    /** The answer's body. */
    public record Followed(List<String> follows) {}

    @EJB
    FollowService follows;

    @GET
    public Followed follows(@PathParam("username") String username, @QueryParam("no") String limit) {
        return new Followed(follows.followedBy(username, QueryNumbers.limit(limit)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public void change(@PathParam("username") String username, RequestBody change) {
        String follow = change.text("follow");
        String unfollow = change.text("unfollow");
        if (follow != null) {
            follows.follow(username, follow);
        } else if (unfollow != null) {
            follows.unfollow(username, unfollow);
        } else {
            throw new BusinessException(ErrorKind.INVALID, "Send whom to follow or to unfollow");
        }
    }
}
