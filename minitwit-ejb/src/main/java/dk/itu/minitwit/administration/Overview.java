package dk.itu.minitwit.administration;

/** What waits for those in charge, and how much there is. */
public record Overview(
        long openReports,
        long waitingUsers,
        long suspendedUsers,
        long hiddenMessages,
        long inCharge,
        long withoutFactor,
        long latest) {}
