package dk.itu.minitwit.export;

import java.time.Instant;

/**
 * The result of the last import, with the parts of its file that this site does not have.
 *
 * @param formerName the name of the account in the file
 * @param lostReplies messages that are no replies here, since what they answered is not here
 * @param lostFollows users who are not here
 * @param lostLikes messages that are not here
 * @param lostBarriers muted or blocked users who are not here
 */
public record ImportReceipt(
        Instant importedAt,
        String formerName,
        int messages,
        int follows,
        int likes,
        int lostReplies,
        int lostFollows,
        int lostLikes,
        int lostBarriers) {}
