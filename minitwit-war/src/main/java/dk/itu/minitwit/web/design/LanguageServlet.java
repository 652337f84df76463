package dk.itu.minitwit.web.design;

import dk.itu.minitwit.web.page.Cookies;
import dk.itu.minitwit.web.page.Language;
import dk.itu.minitwit.web.page.ReaderLanguage;
import dk.itu.minitwit.web.page.Redirect;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;

/**
 * Stores the language of a reader without a session, and redirects to the previous page. Without CSRF token, as the theme: a forged form changes only
 * the language.
 */
@WebServlet("/language")
public class LanguageServlet extends HttpServlet {

    private static final Duration KEPT = Duration.ofDays(365);

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Language language = Language.of(request.getParameter("tag")).orElse(null);
        if (language == null) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        Cookies.keep(request, response, ReaderLanguage.COOKIE, language.tag(), KEPT);
        Redirect.seeOther(response, ThemeServlet.pathOf(request.getHeader("Referer")));
    }
}
