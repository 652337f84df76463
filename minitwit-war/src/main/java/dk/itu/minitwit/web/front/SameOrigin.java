package dk.itu.minitwit.web.front;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;

/**
 * Detects requests of foreign pages. Browsers send two headers that no page can change: {@code Sec-Fetch-Site} over TLS
 * and on loopback, {@code Origin} with every POST.
 */
final class SameOrigin {

    /** {@code none}: started by the user, for example by a bookmark. */
    private static final Set<String> OURS = Set.of("same-origin", "none");

    private SameOrigin() {}

    /** A request without both headers does not come from a page. The token is checked in any case. */
    static boolean isForeign(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !OURS.contains(site);
        }
        String origin = request.getHeader("Origin");
        return origin != null && !isOrigin(origin, request.getHeader("Host"));
    }

    /** Compares host and port. The scheme may differ: a proxy may terminate TLS. */
    private static boolean isOrigin(String origin, String host) {
        try {
            URI page = URI.create(origin);
            if (host == null || page.getHost() == null) {
                return false;
            }
            URI here = URI.create(page.getScheme() + "://" + host);
            return page.getHost().equalsIgnoreCase(here.getHost()) && port(page) == port(here);
        } catch (IllegalArgumentException notAnOrigin) {
            return false;
        }
    }

    private static int port(URI address) {
        if (address.getPort() >= 0) {
            return address.getPort();
        }
        return "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
    }
}
