package dk.itu.minitwit.web.page;

import dk.itu.minitwit.http.TrustedProxies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** The IP address of a request's client. */
@ApplicationScoped
public class ClientAddress {

    @Inject
    TrustedProxies proxies;

    /** The client's address, also behind trusted proxies. */
    public String of(HttpServletRequest request) {
        return proxies.clientOf(request.getRemoteAddr(), request.getHeader("X-Forwarded-For"));
    }
}
