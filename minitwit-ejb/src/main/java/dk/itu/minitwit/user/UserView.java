package dk.itu.minitwit.user;

import java.io.Serializable;

/** A user as the front ends know one. Serializable: it is what a session holds, and sessions move between nodes. */
public record UserView(long id, String username) implements Serializable {

    static UserView of(User user) {
        return new UserView(user.id(), user.username());
    }
}
