package dk.itu.minitwit.web;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletResponse;

/** Sends a browser to another page, by a path: right behind any proxy, unlike an absolute address. */
final class Redirect {

    private Redirect() {}

    static void found(HttpServletResponse response, String path) {
        to(response, path, HttpServletResponse.SC_FOUND);
    }

    /** After a form was accepted: the next page is fetched by GET, so reloading it posts nothing. */
    static void afterPost(String path) {
        FacesContext faces = FacesContext.getCurrentInstance();
        seeOther((HttpServletResponse) faces.getExternalContext().getResponse(), path);
        faces.responseComplete();
    }

    static void seeOther(HttpServletResponse response, String path) {
        to(response, path, HttpServletResponse.SC_SEE_OTHER);
    }

    private static void to(HttpServletResponse response, String path, int status) {
        response.setStatus(status);
        response.setHeader("Location", path);
    }
}
