package dk.itu.minitwit.web;

import dk.itu.minitwit.http.AnswerHeaders;
import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.Failures;
import dk.itu.minitwit.user.AccountService;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Leads every address to its view, and lets a posted form act only when it is from one of our own pages. */
public class RoutingFilter extends HttpFilter {

    private static final Logger LOG = System.getLogger(RoutingFilter.class.getName());

    private static final int MAX_BYTES = 64 * 1024;
    /** The largest form has eight. Each one more is work for Faces. */
    private static final int MAX_FIELDS = 40;

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");

    @Inject
    CurrentUser currentUser;

    @Inject
    CsrfToken csrf;

    @EJB
    AccountService accounts;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        List<String> segments;
        try {
            segments = Route.segments(request.getRequestURI());
        } catch (IllegalArgumentException broken) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        if (isPost(request) && refuse(request, response)) {
            return;
        }
        if (Route.isServed(segments)) {
            WebRoute.named(segments.get(0)).attachTo(request);
            // To OPTIONS the server's own parts would tell their versions.
            if (isAllowed(request, response)) {
                chain.doFilter(request, response);
            }
            return;
        }
        // A path that starts with two slashes would lead to another host.
        if (segments.size() > 1
                && !segments.get(0).isEmpty()
                && segments.get(segments.size() - 1).isEmpty()) {
            String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
            Redirect.found(response, request.getRequestURI().replaceFirst("/+$", "") + query);
            return;
        }
        Optional<Route> route = Route.of(segments);
        route.ifPresent(found -> WebRoute.named(found.view()).attachTo(request));
        if (route.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (isAllowed(request, response) && isUsable(response)) {
            lead(route.get(), request, response);
        }
    }

    private static boolean isAllowed(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (METHODS.contains(request.getMethod())) {
            return true;
        }
        response.setHeader("Allow", "GET, HEAD, POST");
        response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        return false;
    }

    /** Whether it could be found out who is signed in; otherwise the answer says when to try again. */
    private boolean isUsable(HttpServletResponse response) throws IOException {
        try {
            if (currentUser.isSignedIn() && !accounts.isSignedIn(currentUser.view())) {
                // The session was ended from elsewhere, as by a new password.
                currentUser.signOut();
            }
            if (currentUser.isSignedIn()) {
                AnswerHeaders.PERSONAL_PAGE.addTo(response::setHeader);
            }
            return true;
        } catch (RuntimeException thrown) {
            BusinessException failure = Failures.businessFailure(thrown).orElseThrow(() -> thrown);
            Failures.tell(LOG, failure);
            response.setHeader("Retry-After", Long.toString(failure.retryAfter().toSeconds()));
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return false;
        }
    }

    private void lead(Route route, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        boolean posted = isPost(request);
        if (route.signedIn() && !currentUser.isSignedIn()) {
            askToSignIn(route, posted, request, response);
        } else if (posted && !csrf.isValid()) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            show("expired", route, request, response);
        } else {
            if (posted) {
                ActionFilter.allow(request);
            }
            show(route.view(), route, request, response);
        }
    }

    private static boolean isPost(HttpServletRequest request) {
        return request.getMethod().equals("POST");
    }

    /** Refuses a post that no form of ours sends. @return whether it did */
    private static boolean refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (SameOrigin.isForeign(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (isTooLarge(request)) {
            // The rest of it is not read.
            response.setHeader("Connection", "close");
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (hasTooManyFields(request)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else {
            return false;
        }
        return true;
    }

    /** Browsers say how long a form is, so a form of unknown length is none of ours. */
    private static boolean isTooLarge(HttpServletRequest request) {
        return request.getContentLengthLong() > MAX_BYTES || request.getHeader("Transfer-Encoding") != null;
    }

    private static boolean hasTooManyFields(HttpServletRequest request) {
        return request.getParameterMap().values().stream()
                        .mapToInt(values -> values.length)
                        .sum()
                > MAX_FIELDS;
    }

    private static void askToSignIn(
            Route route, boolean posted, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (posted) {
            // The session ended while the form was open: what was typed goes along.
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            show("login", route, request, response);
        } else {
            String next = URLEncoder.encode(request.getRequestURI(), StandardCharsets.UTF_8);
            Redirect.found(response, route.view().equals("home") ? "/public" : "/login?next=" + next);
        }
    }

    private static void show(String view, Route route, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        route.attachTo(request);
        request.getRequestDispatcher("/WEB-INF/views/" + view + ".xhtml").forward(request, response);
    }
}
