package dk.itu.minitwit.web.front;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Decides whether Faces runs the action of a form, for every dispatch to a view, error pages included. Only a POST with an origin and a token
 * that {@link RoutingFilter} has checked is a postback; every other request renders a page and changes nothing.
 */
public class ActionFilter extends HttpFilter {

    private static final String CHECKED = ActionFilter.class.getName();

    /** Allows the action of the form, in the view of the forward that follows. Means nothing for a request that is no POST. */
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
