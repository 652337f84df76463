package dk.itu.minitwit.user;

/**
 * What the present state of an account asks of its session.
 *
 * @param secondFactor whether the account has a second factor
 * @param passwordExpired whether the user has to choose another password first
 */
public record Standing(Role role, boolean secondFactor, boolean passwordExpired) {

    /** Whether the user is a moderator or an administrator. */
    public boolean isInCharge() {
        return role != Role.USER;
    }
}
