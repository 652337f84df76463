package dk.itu.minitwit.rest;

import dk.itu.minitwit.metrics.Metrics;
import dk.itu.minitwit.shared.ErrorKind;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.Tag;

/**
 * Counts the API's error responses by route and kind. After a lost registration, the user's requests count as unknown
 * users.
 */
class SimulatorErrors {

    /** The reason of an error response. */
    enum Kind {
        UNKNOWN_USER,
        USERNAME_TAKEN,
        INVALID,
        UNAUTHORIZED,
        OVERLOADED,
        UNAVAILABLE,
        OTHER;

        /** @param reason the kind of the business failure, or null without one */
        static Kind of(int status, ErrorKind reason) {
            if (reason == null) {
                return switch (status) {
                    case 400 -> INVALID;
                    case 403 -> UNAUTHORIZED;
                    case 503 -> UNAVAILABLE;
                    default -> OTHER;
                };
            }
            return switch (reason) {
                case NOT_FOUND -> UNKNOWN_USER;
                case CONFLICT -> USERNAME_TAKEN;
                case INVALID -> INVALID;
                case UNAUTHENTICATED, FORBIDDEN, THROTTLED -> UNAUTHORIZED;
                case OVERLOADED -> OVERLOADED;
                case UNAVAILABLE -> UNAVAILABLE;
            };
        }

        private String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final int FIRST_ERROR = 400;

    private final Map<ApiRoute, Map<Kind, Counter>> counters = new EnumMap<>(ApiRoute.class);

    SimulatorErrors(Metrics metrics) {
        for (ApiRoute route : ApiRoute.values()) {
            Map<Kind, Counter> ofRoute = new EnumMap<>(Kind.class);
            for (Kind kind : Kind.values()) {
                ofRoute.put(kind, counter(metrics, route, kind));
            }
            counters.put(route, ofRoute);
        }
    }

    private static Counter counter(Metrics metrics, ApiRoute route, Kind kind) {
        return metrics.counter(
                "minitwit_simulator_errors_total",
                "Error responses of the simulator API",
                new Tag("route", route.template()),
                new Tag("kind", kind.label()));
    }

    /** Counts a response with an error status. */
    void count(ApiRoute route, int status, ErrorKind reason) {
        if (status >= FIRST_ERROR) {
            counters.get(route).get(Kind.of(status, reason)).inc();
        }
    }
}
