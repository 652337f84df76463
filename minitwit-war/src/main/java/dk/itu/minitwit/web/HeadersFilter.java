package dk.itu.minitwit.web;

import dk.itu.minitwit.http.AnswerHeaders;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Gives every answer the headers of a page; {@link RoutingFilter} and {@link Responses} add those of other kinds. */
public class HeadersFilter extends HttpFilter {

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        // An error page names its reader, and may be another one the next time.
        boolean isError = request.getDispatcherType() == DispatcherType.ERROR;
        (isError ? AnswerHeaders.PERSONAL_PAGE : AnswerHeaders.PAGE).addTo(response::setHeader);
        chain.doFilter(request, response);
    }
}
