package dk.itu.minitwit.user;

/**
 * What the present state of an account asks of its session.
 *
 * @param secondFactor whether the account has a second factor
 * @param passwordExpired whether the user has to choose another password first
 * @param unseenNotices at most {@link #MOST_UNSEEN} + 1
 */
public record Standing(Role role, boolean secondFactor, boolean passwordExpired, long unseenNotices) {

    /** The greatest number of notices that is counted. */
    public static final int MOST_UNSEEN = 99;

    /** Whether the user is a moderator or an administrator. */
    public boolean isInCharge() {
        return role != Role.USER;
    }
}
