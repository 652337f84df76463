package dk.itu.minitwit.user;

import java.io.Serializable;

/**
 * A user for the front ends. Serializable, because sessions hold it and move between nodes.
 *
 * @param sessionGeneration a session is valid while this is the user's current generation
 */
public record UserView(long id, String username, int sessionGeneration) implements Serializable {

    static UserView of(User user) {
        return new UserView(user.id(), user.username(), user.sessionGeneration());
    }

    /** The same user after its other sessions have ended. */
    UserView withGeneration(int generation) {
        return new UserView(id, username, generation);
    }
}
