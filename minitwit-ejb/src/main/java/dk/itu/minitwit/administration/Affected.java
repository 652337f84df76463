package dk.itu.minitwit.administration;

/**
 * What a notice of an incident would do.
 *
 * @param users whose passwords and sessions end
 * @param mails how many of them get a mail
 */
public record Affected(long users, long mails) {}
