package dk.itu.minitwit.web.page;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletResponse;

/** The response to the current request: Jakarta EE injects requests, but not responses. */
public final class Responses {

    private Responses() {}

    /** The response of the current Faces request. */
    public static HttpServletResponse current() {
        return (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
    }
}
