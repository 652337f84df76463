package dk.itu.minitwit.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where a request comes from. Proxies of our own say for whom they ask in {@code X-Forwarded-For}; from anybody else that
 * header counts for nothing, since anybody can write it.
 */
@ApplicationScoped
public class ClientAddress {

    private static final String[] NONE = {};

    /** The IP addresses of our own proxies, divided by commas. An array, since Payara makes no optional collection. */
    @Inject
    @ConfigProperty(name = "minitwit.trusted-proxies")
    Optional<String[]> proxies;

    /** An IP address. */
    String of(HttpServletRequest request) {
        String forwarded = request.getHeader("X-Forwarded-For");
        if (forwarded == null || !List.of(proxies.orElse(NONE)).contains(request.getRemoteAddr())) {
            return request.getRemoteAddr();
        }
        // The last one is what our proxy saw; those before it are hearsay.
        return forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    }
}
