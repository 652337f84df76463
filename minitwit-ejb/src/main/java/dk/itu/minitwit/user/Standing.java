package dk.itu.minitwit.user;

import java.util.List;

/**
 * What the present state of an account asks of its session.
 *
 * @param secondFactor whether the account has a second factor
 * @param passwordExpired whether the user has to choose another password first
 * @param unseenNotices at most {@link #MOST_UNSEEN} + 1
 * @param mutedWords words and phrases that the user does not want to read
 * @param language the tag of the pages' language; null for the browser's
 * @param reading how far the user has read the own timeline
 */
public record Standing(
        Role role,
        boolean secondFactor,
        boolean passwordExpired,
        long unseenNotices,
        List<String> mutedWords,
        String language,
        Reading reading) {

    /** The greatest number of notices that is counted. */
    public static final int MOST_UNSEEN = 99;

    public Standing {
        mutedWords = List.copyOf(mutedWords);
    }

    /** Whether the user is a moderator or an administrator. */
    public boolean isInCharge() {
        return role != Role.USER;
    }
}
