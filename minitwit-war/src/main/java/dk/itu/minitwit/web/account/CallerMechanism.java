package dk.itu.minitwit.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;

/** Tells the container about the user in charge that {@link Gate} has let in, and about nobody else (ADR 051). */
@ApplicationScoped
public class CallerMechanism implements HttpAuthenticationMechanism {

    private static final String CALLER = "dk.itu.minitwit.caller";

    static void setCaller(HttpServletRequest request, String name, Set<String> roles) {
        request.setAttribute(CALLER, Map.entry(name, roles));
    }

    static boolean hasCaller(HttpServletRequest request) {
        return request.getAttribute(CALLER) != null;
    }

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        @SuppressWarnings("unchecked")
        Map.Entry<String, Set<String>> caller = (Map.Entry<String, Set<String>>) request.getAttribute(CALLER);
        return caller == null
                ? context.doNothing()
                : context.notifyContainerAboutLogin(caller.getKey(), caller.getValue());
    }
}
