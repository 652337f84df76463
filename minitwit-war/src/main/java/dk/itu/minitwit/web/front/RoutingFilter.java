package dk.itu.minitwit.web.front;

import dk.itu.minitwit.http.AnswerHeaders;
import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.Failures;
import dk.itu.minitwit.web.account.CsrfToken;
import dk.itu.minitwit.web.account.CurrentUser;
import dk.itu.minitwit.web.account.Gate;
import dk.itu.minitwit.web.account.Rights;
import dk.itu.minitwit.web.page.ErrorStatus;
import dk.itu.minitwit.web.page.Redirect;
import dk.itu.minitwit.web.page.Route;
import dk.itu.minitwit.web.page.RouteMatch;
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
import java.util.Set;

/** Forwards every request to the view of its route, and allows the action of a posted form only with a valid token. */
public class RoutingFilter extends HttpFilter {

    private static final Logger LOG = System.getLogger(RoutingFilter.class.getName());

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");

    @Inject
    CurrentUser currentUser;

    @Inject
    CsrfToken csrf;

    @Inject
    Rights rights;

    @Inject
    Gate gate;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        List<String> segments;
        try {
            segments = RouteMatch.segments(request.getRequestURI());
        } catch (IllegalArgumentException broken) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        if (isPost(request) && PostCheck.refuses(request, response)) {
            return;
        }
        RouteMatch match = RouteMatch.of(segments).orElse(null);
        if (match != null) {
            match.attachTo(request);
            // Also for served routes: the server's own answer to OPTIONS would disclose its version.
            boolean isAllowed = isAllowed(request, response);
            if (isAllowed && match.route().isServed()) {
                chain.doFilter(request, response);
            } else if (isAllowed && findUser(response)) {
                show(match.route(), request, response);
            }
        } else if (hasSlashAtEnd(segments)) {
            // A browser would take a raw backslash in the redirect for another host.
            String query = request.getQueryString() == null
                    ? ""
                    : "?" + request.getQueryString().replace("\\", "%5C");
            Redirect.found(response, request.getRequestURI().replaceFirst("/+$", "") + query);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** False for a path with two leading slashes: its redirect would lead to another host. */
    private static boolean hasSlashAtEnd(List<String> segments) {
        return segments.size() > 1
                && !segments.get(0).isEmpty()
                && segments.get(segments.size() - 1).isEmpty();
    }

    private static boolean isAllowed(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (METHODS.contains(request.getMethod())) {
            return true;
        }
        response.setHeader("Allow", "GET, HEAD, POST");
        response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        return false;
    }

    /** @return whether the session could be checked; otherwise the response is an error page */
    private boolean findUser(HttpServletResponse response) throws IOException {
        try {
            rights.check();
            if (currentUser.isSignedIn()) {
                AnswerHeaders.PERSONAL_PAGE.addTo(response::setHeader);
            }
            return true;
        } catch (RuntimeException thrown) {
            BusinessException failure = Failures.businessFailure(thrown).orElseThrow(() -> thrown);
            Failures.log(LOG, failure);
            response.sendError(ErrorStatus.of(failure, response));
            return false;
        }
    }

    private void show(Route route, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        boolean isPost = isPost(request);
        if (route.isPersonal() && !currentUser.isSignedIn()) {
            askToSignIn(route, request, response);
        } else if (isPost && !csrf.isValid()) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            forward("expired", request, response);
        } else if (!gate.refuses(route, request, response)) {
            ActionFilter.allow(request);
            try {
                forward(route.view(), request, response);
            } finally {
                gate.close(request);
            }
        }
    }

    private static boolean isPost(HttpServletRequest request) {
        return request.getMethod().equals("POST");
    }

    private static void askToSignIn(Route route, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (isPost(request)) {
            // The session ended while the form was open: the login page keeps the typed message.
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            forward(Route.LOGIN.view(), request, response);
        } else {
            String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
            String next = URLEncoder.encode(request.getRequestURI() + query, StandardCharsets.UTF_8);
            Redirect.found(response, route == Route.HOME ? "/public" : "/login?next=" + next);
        }
    }

    private static void forward(String view, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        request.getRequestDispatcher("/WEB-INF/views/" + view + ".xhtml").forward(request, response);
    }
}
