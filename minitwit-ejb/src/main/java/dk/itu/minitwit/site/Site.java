package dk.itu.minitwit.site;

import java.time.Instant;

/**
 * What administrators set for the whole site.
 *
 * @param confirmAddresses whether users that sign up on the pages have to confirm their addresses
 * @param notice a text on every page, or null
 * @param maintenance the text of the pages during maintenance, or null when there is none
 * @param maintenanceUntil the announced end of the maintenance, or null
 */
public record Site(
        SignUpMode signUp, boolean confirmAddresses, String notice, String maintenance, Instant maintenanceUntil) {

    /** Before the first read. */
    static final Site USUAL = new Site(SignUpMode.OPEN, false, null, null, null);

    public boolean isInMaintenance() {
        return maintenance != null;
    }
}
