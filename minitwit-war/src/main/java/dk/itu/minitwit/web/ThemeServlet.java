package dk.itu.minitwit.web;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;

/**
 * Remembers the theme that a reader chose, and leads back to the page. Its form has no token: the worst that a forged one does
 * is to switch the light on.
 */
@WebServlet("/theme")
public class ThemeServlet extends HttpServlet {

    private static final Duration KEPT = Duration.ofDays(365);

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = request.getParameter("name");
        if (name == null || !Theme.exists(name)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        Cookies.keep(request, response, Theme.COOKIE, name, KEPT);
        Redirect.seeOther(response, pathOf(request.getHeader("Referer")));
    }

    /** The page that the form was on, which browsers tell our own pages; of anything else only the start is left. */
    static String pathOf(String referrer) {
        if (referrer == null) {
            return "/";
        }
        try {
            URI page = URI.create(referrer);
            String path = page.getRawPath();
            if (path == null || !path.startsWith("/") || path.startsWith("//")) {
                return "/";
            }
            return page.getRawQuery() == null ? path : path + "?" + page.getRawQuery();
        } catch (IllegalArgumentException notAnAddress) {
            return "/";
        }
    }
}
