package dk.itu.minitwit.site;

import java.time.Duration;
import java.time.Instant;

/**
 * What administrators set for the whole site.
 *
 * @param confirmAddresses whether users that sign up on the pages have to confirm their addresses
 * @param notice a text on every page, or null
 * @param maintenance the text of the pages during maintenance, or null when there is none
 * @param maintenanceUntil the announced end of the maintenance, or null
 * @param maintenanceOfApi whether maintenance closes the APIs too
 */
public record Site(
        SignUpMode signUp,
        boolean confirmAddresses,
        String notice,
        String maintenance,
        Instant maintenanceUntil,
        boolean maintenanceOfApi) {

    private static final Duration LEAST_WAIT = Duration.ofMinutes(1);

    /** Before the first read. */
    static final Site USUAL = new Site(SignUpMode.OPEN, false, null, null, null, false);

    public boolean isInMaintenance() {
        return maintenance != null;
    }

    public boolean closesApi() {
        return isInMaintenance() && maintenanceOfApi;
    }

    /** For the header {@code Retry-After}: until the announced end, and a minute at least. */
    public long secondsToRetry(Instant now) {
        long left = maintenanceUntil == null
                ? 0
                : Duration.between(now, maintenanceUntil).toSeconds();
        return Math.max(LEAST_WAIT.toSeconds(), left);
    }
}
