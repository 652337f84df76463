package dk.itu.minitwit.rest;

import dk.itu.minitwit.follow.FollowService;
import dk.itu.minitwit.http.LargeAnswer;
import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
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
import java.util.List;

/** Lists the users that a user follows; follows and unfollows. */
@Path("fllws/{username}")
@Produces(MediaType.APPLICATION_JSON)
@TracksLatest
@SimulatorOnly
@ApplicationScoped
public class FollowersResource {

    /** The body of the response. */
    public record Followed(List<String> follows) {

        public Followed {
            follows = List.copyOf(follows);
        }
    }

    /** Memory of a name with 255 characters in bytes: in the driver, as a string and in the response. */
    private static final int MEMORY_OF_NAME = 4 * 1024;

    @EJB
    FollowService follows;

    @Inject
    LargeAnswer memory;

    @GET
    public Followed follows(@PathParam("username") String username, @QueryParam("no") String limit) {
        int names = QueryNumbers.limit(limit);
        if (names > QueryNumbers.DEFAULT_LIMIT) {
            memory.take((long) names * MEMORY_OF_NAME);
        }
        return new Followed(follows.followedBy(username, names));
    }

    @POST
    public void change(@PathParam("username") String username, RequestBody change) {
        String follow = change.text("follow");
        if (follow != null) {
            follows.follow(username, follow);
            return;
        }
        // With both members, only follow counts.
        String unfollow = change.text("unfollow");
        if (unfollow == null) {
            throw new BusinessException(ErrorKind.INVALID, ErrorMessages.malformed(ApiRoute.FOLLOWS_OF_USER));
        }
        follows.unfollow(username, unfollow);
    }
}
