package dk.itu.minitwit.administration;

/** Which users a list shows. */
public enum UserFilter {
    ALL,
    IN_CHARGE,
    SUSPENDED,
    WAITING
}
