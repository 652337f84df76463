package dk.itu.minitwit.user;

import java.io.Serializable;

/**
 * A user as the front ends know one. Serializable: it is what a session holds, and sessions move between nodes.
 *
 * @param sessionGeneration a session holds as long as it is the user's present one
 */
public record UserView(long id, String username, int sessionGeneration) implements Serializable {

    static UserView of(User user) {
        return new UserView(user.id(), user.username(), user.sessionGeneration());
    }

    /** The same user, whose other sessions have ended. */
    UserView withGeneration(int generation) {
        return new UserView(id, username, generation);
    }
}
