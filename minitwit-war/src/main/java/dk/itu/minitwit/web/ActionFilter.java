package dk.itu.minitwit.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Decides whether Faces runs the action of a form. Every request for a view passes here, an error page's too. Only a POST whose
 * origin and token {@link RoutingFilter} has checked is a postback; every other request shows a page and changes nothing.
 */
public class ActionFilter extends HttpFilter {

    private static final String CHECKED = ActionFilter.class.getName();

    /** Allows the action of the form that this request posts, on the view that it is forwarded to. */
    static void allow(HttpServletRequest request) {
        request.setAttribute(CHECKED, true);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean isAction = request.getAttribute(CHECKED) != null
                && request.getMethod().equals("POST")
                && request.getDispatcherType() == DispatcherType.FORWARD;
        chain.doFilter(new FacesRequest(request, isAction), response);
    }
}
