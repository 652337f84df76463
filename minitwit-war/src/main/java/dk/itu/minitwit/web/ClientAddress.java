package dk.itu.minitwit.web;

import dk.itu.minitwit.http.TrustedProxies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** Where a request comes from. */
@ApplicationScoped
public class ClientAddress {

    @Inject
    TrustedProxies proxies;

    /** An IP address. */
    String of(HttpServletRequest request) {
        return proxies.clientOf(request.getRemoteAddr(), request.getHeader("X-Forwarded-For"));
    }
}
