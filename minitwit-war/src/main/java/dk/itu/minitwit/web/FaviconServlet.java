package dk.itu.minitwit.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Where browsers look for an icon that have read no page of ours. */
@WebServlet("/favicon.ico")
public class FaviconServlet extends HttpServlet {

    @Inject
    Assets assets;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        Redirect.found(response, assets.path("icon.svg"));
    }
}
