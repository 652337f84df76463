package dk.itu.minitwit.rest.v1;

import dk.itu.minitwit.follow.FollowService;
import dk.itu.minitwit.key.Scope;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** The caller's follows. To follow again, or to end a follow that is not there, is no error. */
@Path("follows/{username}")
@ApplicationScoped
public class FollowResource {

    @Inject
    CurrentCaller callers;

    @EJB
    FollowService follows;

    @PUT
    public void follow(@PathParam("username") String username) {
        follows.followWithNotice(callers.with(Scope.FOLLOW).username(), username);
    }

    @DELETE
    public void unfollow(@PathParam("username") String username) {
        follows.unfollowWithNotice(callers.with(Scope.FOLLOW).username(), username);
    }
}
