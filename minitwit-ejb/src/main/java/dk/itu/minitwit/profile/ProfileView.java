package dk.itu.minitwit.profile;

/**
 * A user at a glance.
 *
 * @param messages how many of the user's messages can be seen
 * @param following how many the user follows
 * @param followers how many follow the user
 * @param followed whether the reader follows the user
 */
public record ProfileView(long id, String username, long messages, long following, long followers, boolean followed) {}
