package dk.itu.minitwit.web.page;

import dk.itu.minitwit.http.TrustedProxies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** The client of a request. */
@ApplicationScoped
public class ClientAddress {

    @Inject
    TrustedProxies proxies;

    /** The client's IP address, behind trusted proxies too. */
    public String of(HttpServletRequest request) {
        return proxies.clientOf(request.getRemoteAddr(), request.getHeader("X-Forwarded-For"));
    }
}
