package dk.itu.minitwit.profile;

import dk.itu.minitwit.timeline.MessageView;
import java.time.Instant;

/**
 * A user's profile.
 *
 * @param messages number of the user's visible messages
 * @param following number of users that the user follows
 * @param followers number of followers
 * @param followed whether the reader follows the user
 * @param muted whether the reader muted the user
 * @param blocked whether the reader blocked the user
 * @param importedAt the time of the last import of messages, whose times are those of a file; or null
 * @param pinned the message that the user shows first, or null
 */
public record ProfileView(
        long id,
        String username,
        long messages,
        long following,
        long followers,
        boolean followed,
        boolean muted,
        boolean blocked,
        ProfileText text,
        Instant importedAt,
        MessageView pinned) {

    /** Of a user without texts, for a reader without barriers. */
    public ProfileView(long id, String username, long messages, long following, long followers, boolean followed) {
        this(id, username, messages, following, followers, followed, false, false, ProfileText.NONE, null, null);
    }
}
