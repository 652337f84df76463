package dk.itu.minitwit.web.account;

import dk.itu.minitwit.http.AnswerHeaders;
import dk.itu.minitwit.logging.SecurityLog;
import dk.itu.minitwit.user.Role;
import dk.itu.minitwit.user.Standing;
import dk.itu.minitwit.web.page.ClientAddress;
import dk.itu.minitwit.web.page.Redirect;
import dk.itu.minitwit.web.page.Route;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Tells the proxy whether a request for an operators' tool, such as Grafana, may pass (ADR 073): 204 for an administrator whose code is at most 15 minutes old;
 * 401 with the page to go to first in {@code X-Sign-In}; 403 for anybody else. The header {@code X-Original-URI} has the address of the tool.
 */
@WebServlet("/tools")
public class ToolsServlet extends HttpServlet {

    @Inject
    CurrentUser currentUser;

    @Inject
    Rights rights;

    @Inject
    ClientAddress address;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        AnswerHeaders.PERSONAL_PAGE.addTo(response::setHeader);
        rights.check();
        Standing standing = rights.standing();
        if (!currentUser.isSignedIn()) {
            lead(Route.LOGIN, request, response);
        } else if (standing.role() != Role.ADMINISTRATOR) {
            SecurityLog.failed("access", "role", currentUser.id(), address.get());
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        } else if (standing.passwordExpired()) {
            lead(Route.SETTINGS, request, response);
        } else if (!standing.secondFactor()) {
            lead(Route.FACTOR, request, response);
        } else if (!rights.isFresh()) {
            lead(Route.CODE, request, response);
        } else {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        }
    }

    private static void lead(Route page, HttpServletRequest request, HttpServletResponse response) {
        String next = request.getHeader("X-Original-URI");
        String back = Redirect.isLocal(next) ? "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8) : "";
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader("X-Sign-In", page.template() + back);
    }
}
