package dk.itu.minitwit.web.design;

import dk.itu.minitwit.web.page.Cookies;
import dk.itu.minitwit.web.page.Redirect;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;

/**
 * Stores the chosen theme and redirects to the previous page. Without CSRF token: a forged form changes only the theme.
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

    /** The path of the page with the form, which browsers send within one host; otherwise {@code /}. */
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
