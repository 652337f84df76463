package dk.itu.minitwit.web.front;

import dk.itu.minitwit.http.AnswerHeaders;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Sets the headers of a page on every response; {@link RoutingFilter} and the servlets of the design replace them. */
public class HeadersFilter extends HttpFilter {

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        // An error page shows the signed-in user, and the error may be temporary.
        boolean isError = request.getDispatcherType() == DispatcherType.ERROR;
        (isError ? AnswerHeaders.PERSONAL_PAGE : AnswerHeaders.PAGE).addTo(response::setHeader);
        chain.doFilter(request, response);
    }
}
