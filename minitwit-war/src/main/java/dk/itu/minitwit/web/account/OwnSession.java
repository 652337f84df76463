package dk.itu.minitwit.web.account;

import java.time.Instant;

/**
 * A session as its user sees it.
 *
 * @param handle names the session without its secret
 * @param device the kind of device; empty if it is unknown
 * @param used the time of the last use, within {@link Sessions#EXACTNESS}
 * @param current whether it is the session of this request
 */
public record OwnSession(String handle, String device, Instant begun, Instant used, boolean current) {}
