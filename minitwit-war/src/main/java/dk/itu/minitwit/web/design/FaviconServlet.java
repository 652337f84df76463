package dk.itu.minitwit.web.design;

import dk.itu.minitwit.web.page.Redirect;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Redirects to the icon. Browsers request this path without having read a page. */
@WebServlet("/favicon.ico")
public class FaviconServlet extends HttpServlet {

    @Inject
    Assets assets;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        Redirect.found(response, assets.path("icon.svg"));
    }
}
