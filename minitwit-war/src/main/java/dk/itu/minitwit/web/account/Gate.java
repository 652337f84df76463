package dk.itu.minitwit.web.account;

import dk.itu.minitwit.logging.SecurityLog;
import dk.itu.minitwit.site.SiteStatus;
import dk.itu.minitwit.user.Role;
import dk.itu.minitwit.user.Standing;
import dk.itu.minitwit.web.page.ClientAddress;
import dk.itu.minitwit.web.page.Redirect;
import dk.itu.minitwit.web.page.Route;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Set;

/**
 * What a signed-in user has to do before a page is shown: choose another password, set up or confirm the second factor. It tells the container about
 * users in charge, on their pages only (ADR 051).
 */
@RequestScoped
public class Gate {

    private static final Set<Route> ALWAYS =
            Set.of(Route.LOGOUT, Route.SETTINGS, Route.FACTOR, Route.PRIVACY, Route.ABOUT);

    /** The attribute of a request that maintenance refuses. */
    public static final String MAINTENANCE = "dk.itu.minitwit.maintenance";

    private static final Set<Route> SIGNING_IN = Set.of(
            Route.LOGIN,
            Route.CODE,
            Route.FACTOR,
            Route.LOGOUT,
            Route.PRIVACY,
            Route.ABOUT,
            Route.STATUS,
            Route.RESET,
            Route.NEW_PASSWORD,
            Route.CONFIRM);

    @Inject
    CurrentUser currentUser;

    @Inject
    Rights rights;

    @Inject
    SiteStatus site;

    @Inject
    ClientAddress address;

    @Inject
    Clock clock;

    /** @return whether the response is complete: the page is not shown */
    public boolean refuses(Route route, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (isClosed(route)) {
            refuseAll(request, response);
            return true;
        }
        if (!currentUser.isSignedIn()) {
            return false;
        }
        Standing standing = rights.standing();
        if (standing.passwordExpired() && !ALWAYS.contains(route)) {
            Redirect.seeOther(response, Route.SETTINGS.template());
        } else if (standing.isInCharge() && !standing.secondFactor() && !ALWAYS.contains(route)) {
            Redirect.seeOther(response, Route.FACTOR.template());
        } else if (!standing.role().includes(route.role())) {
            SecurityLog.failed("access", "role", currentUser.id(), address.get());
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (route.role() != Role.USER) {
            return !letsIn(standing.role(), request, response);
        } else {
            return false;
        }
        return true;
    }

    /** During maintenance the pages are for those in charge, and for signing in as one of them. */
    private boolean isClosed(Route route) {
        return site.getCurrent().isInMaintenance() && !rights.isInCharge() && !SIGNING_IN.contains(route);
    }

    private void refuseAll(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Retry-After", Long.toString(site.getCurrent().secondsToRetry(clock.instant())));
        request.setAttribute(MAINTENANCE, true);
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }

    /** After the page: the thread must not take its caller to the next request. */
    public void close(HttpServletRequest request) throws ServletException {
        if (CallerMechanism.hasCaller(request)) {
            request.logout();
        }
    }

    private boolean letsIn(Role role, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (!rights.isFresh()) {
            String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
            String next = URLEncoder.encode(request.getRequestURI() + query, StandardCharsets.UTF_8);
            Redirect.seeOther(response, Route.CODE.template() + "?next=" + next);
            return false;
        }
        CallerMechanism.setCaller(request, currentUser.getUsername(), role.names());
        return request.authenticate(response);
    }
}
