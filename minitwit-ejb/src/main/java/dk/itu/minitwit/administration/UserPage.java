package dk.itu.minitwit.administration;

import java.util.List;

/**
 * A page of users in the order of their names.
 *
 * @param next the name after which the next page starts, or null
 */
public record UserPage(List<UserLine> users, String next) {

    public UserPage {
        users = List.copyOf(users);
    }
}
