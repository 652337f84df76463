package dk.itu.minitwit.rest.v1;

import dk.itu.minitwit.key.Caller;
import dk.itu.minitwit.key.KeyService;
import dk.itu.minitwit.key.RateLimits;
import dk.itu.minitwit.logging.LoggedRequest;
import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import dk.itu.minitwit.simulator.SimulatorAccess;
import jakarta.annotation.Priority;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;

/** Finds the caller by the key of the request, and limits the rate of each key. */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION)
public class KeyFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String BEARER = "Bearer ";
    private static final String BASIC = "Basic ";
    private static final String STATE = RateLimits.State.class.getName();

    @EJB
    KeyService keys;

    @Inject
    RateLimits limits;

    @Inject
    SimulatorAccess simulator;

    @Inject
    CurrentCaller current;

    /** A proxy of the current request. */
    @Context
    HttpServletRequest client;

    @Override
    public void filter(ContainerRequestContext request) {
        Caller caller = caller(request);
        current.set(caller);
        if (caller.userId() != 0) {
            LoggedRequest.by(caller.userId());
        }
        RateLimits.State state = limits.count(caller.keyId());
        request.setProperty(STATE, state);
        if (state.isExceeded()) {
            throw BusinessException.throttled(
                    "This key may send " + state.limit() + " requests a minute: wait " + state.resetSeconds()
                            + " seconds",
                    Duration.ofSeconds(state.resetSeconds()));
        }
    }

    private Caller caller(ContainerRequestContext request) {
        String given = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (given != null && given.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return keys.caller(given.substring(BEARER.length()).strip());
        }
        if (given != null && given.startsWith(BASIC)) {
            simulator.require(given, client.getRemoteAddr(), request.getHeaderString("X-Forwarded-For"));
            return Caller.SIMULATOR;
        }
        throw BusinessException.inField(
                HttpHeaders.AUTHORIZATION,
                ErrorKind.UNAUTHENTICATED,
                "Send a key as \"Authorization: Bearer mtw_…\"; the page /settings/keys makes one");
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
        if (request.getProperty(STATE) instanceof RateLimits.State state) {
            answer.getHeaders().putSingle("RateLimit-Policy", "\"key\";q=" + state.limit() + ";w=60");
            answer.getHeaders().putSingle("RateLimit", "\"key\";r=" + state.remaining() + ";t=" + state.resetSeconds());
        }
    }
}
