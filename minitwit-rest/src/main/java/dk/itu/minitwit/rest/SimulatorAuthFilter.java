package dk.itu.minitwit.rest;

import dk.itu.minitwit.simulator.SimulatorAccess;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Refuses requests without the simulator's credential. */
@Provider
@SimulatorOnly
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION)
public class SimulatorAuthFilter implements ContainerRequestFilter {

    @Inject
    SimulatorAccess access;

    /** A proxy of the current request. */
    @Context
    HttpServletRequest client;

    @Override
    public void filter(ContainerRequestContext request) {
        access.require(
                request.getHeaderString(HttpHeaders.AUTHORIZATION),
                client.getRemoteAddr(),
                request.getHeaderString("X-Forwarded-For"));
    }
}
