package dk.itu.minitwit.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** Where the reader is, for the navigation. */
@Named
@RequestScoped
public class Here {

    @Inject
    HttpServletRequest request;

    /** The value of {@code aria-current} for a link to this path. */
    public String at(String path) {
        return request.getRequestURI().equals(path) ? "page" : "false";
    }
}
