package dk.itu.minitwit.profile;

/**
 * A user's profile.
 *
 * @param messages number of the user's visible messages
 * @param following number of users that the user follows
 * @param followers number of followers
 * @param followed whether the reader follows the user
 */
public record ProfileView(long id, String username, long messages, long following, long followers, boolean followed) {}
