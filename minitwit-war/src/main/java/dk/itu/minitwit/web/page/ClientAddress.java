package dk.itu.minitwit.web.page;

import dk.itu.minitwit.http.TrustedProxies;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** The IP address of the current request's client. */
@RequestScoped
public class ClientAddress {

    @Inject
    TrustedProxies proxies;

    @Inject
    HttpServletRequest request;

    /** Also behind trusted proxies. */
    public String get() {
        return proxies.clientOf(request.getRemoteAddr(), request.getHeader("X-Forwarded-For"));
    }
}
