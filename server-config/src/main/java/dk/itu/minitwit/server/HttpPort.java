package dk.itu.minitwit.server;

import com.sun.enterprise.config.serverbeans.Config;
import com.sun.enterprise.v3.services.impl.GrizzlyProxy;
import com.sun.enterprise.v3.services.impl.GrizzlyService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.glassfish.api.admin.ServerEnvironment;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.ConnectionProbe;
import org.glassfish.grizzly.IOEvent;
import org.glassfish.grizzly.attributes.Attribute;
import org.glassfish.grizzly.config.GenericGrizzlyListener;
import org.glassfish.grizzly.config.dom.NetworkListener;
import org.glassfish.grizzly.filterchain.DefaultFilterChain;
import org.glassfish.grizzly.filterchain.Filter;
import org.glassfish.grizzly.filterchain.FilterChain;
import org.glassfish.grizzly.http.server.HttpServerFilter;
import org.glassfish.grizzly.http.server.HttpServerProbe;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.nio.transport.TCPNIOTransport;
import org.glassfish.grizzly.utils.DelayedExecutor.DelayQueue;
import org.glassfish.hk2.api.ServiceLocator;
import org.glassfish.internal.api.Globals;

/**
 * The HTTP port of the server. Payara undeploys the application before it closes the port, so in-flight requests fail, some after their
 * commit. This class closes the port first and waits for their responses (ADR 021), and adds the admission filter (ADR 022).
 */
final class HttpPort {

    /** As in Micro's domain.xml. */
    private static final String LISTENER = "http-listener";

    /** A stop waits until no request was in flight for this time: an accepted connection may hold a request that is not read yet. */
    private static final Duration QUIET = Duration.ofMillis(200);

    private static final Duration POLL = Duration.ofMillis(10);

    private final TCPNIOTransport transport;
    /** Payara's filter chain, which connections have that were accepted before {@link #guard}. */
    private final FilterChain original;

    private final HttpServerFilter handler;
    private final AtomicInteger inFlight;
    private final org.glassfish.grizzly.http.HttpServerFilter codec;

    /** Finds the port of the server in this process. */
    HttpPort() throws ServerFailure {
        ServiceLocator services = Globals.getDefaultHabitat();
        NetworkListener listener = services.getService(Config.class, ServerEnvironment.DEFAULT_INSTANCE_NAME)
                .getNetworkConfig()
                .getNetworkListener(LISTENER);
        GrizzlyProxy proxy =
                (GrizzlyProxy) services.getService(GrizzlyService.class).lookupNetworkProxy(listener);
        transport = (TCPNIOTransport) ((GenericGrizzlyListener) proxy.getUnderlyingListener()).getTransport();
        original = (FilterChain) transport.getProcessor();
        handler = filter(HttpServerFilter.class);
        inFlight = (AtomicInteger) InnerField.REQUESTS_IN_FLIGHT.of(handler);
        codec = filter(org.glassfish.grizzly.http.HttpServerFilter.class);
    }

    private <T> T filter(Class<T> type) {
        return original.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    /**
     * Adds the filters of MiniTwit to the chain.
     *
     * <p>The chain is replaced, not changed: a connection stores partial reads by the index of the filter. Older connections keep the old
     * chain and are closed after their next request.
     */
    void guard(AdmissionFilter admission) throws ServerFailure {
        List<Filter> filters = new ArrayList<>(original);
        filters.addAll(filters.indexOf(handler), List.of(new RequestCheck(), admission));
        filters.add(filters.indexOf(codec) + 1, closedConnections());
        FilterChain guarded = new DefaultFilterChain(filters);
        transport.getConnectionMonitoringConfig().addProbes(new Guard(original, guarded));
        handler.getMonitoringConfig().addProbes(new LastRequest(made -> made.getProcessor() == original));
    }

    private ClosedConnections closedConnections() throws ServerFailure {
        @SuppressWarnings("unchecked") // of a type that is private there
        DelayQueue<Object> idle = (DelayQueue<Object>) InnerField.IDLE_CONNECTIONS.of(codec);
        return new ClosedConnections(idle, (Attribute<?>) InnerField.IDLE_CONNECTION.of(codec));
    }

    /** Accepts no more connections, and returns when all in-flight requests are answered, or at the deadline. */
    void close(Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        handler.getMonitoringConfig().addProbes(new LastRequest(made -> true));
        transport.unbindAll();
        long quietUntil = System.nanoTime() + QUIET.toNanos();
        for (long now = System.nanoTime(); now - quietUntil < 0 && now - deadline < 0; now = System.nanoTime()) {
            if (inFlight.get() > 0) {
                quietUntil = now + QUIET.toNanos();
            }
            Thread.sleep(POLL.toMillis());
        }
    }

    /** Sets the chain of a new connection before its first read. Connections from before have no such probe. */
    private static final class Guard extends ConnectionProbe.Adapter {

        private final FilterChain original;
        private final FilterChain guarded;

        Guard(FilterChain original, FilterChain guarded) {
            this.original = original;
            this.guarded = guarded;
        }

        @Override
        @SuppressWarnings("rawtypes") // as it is declared
        public void onIOEventReadyEvent(Connection connection, IOEvent event) {
            if (connection.getProcessor() == original) {
                connection.setProcessor(guarded);
            }
        }
    }

    /** Announces the end of a connection in its response, so that the client opens another one for its next request. */
    private static final class LastRequest extends HttpServerProbe.Adapter {

        private final Predicate<Connection<?>> isMeant;

        LastRequest(Predicate<Connection<?>> isMeant) {
            this.isMeant = isMeant;
        }

        @Override
        @SuppressWarnings("rawtypes") // as it is declared
        public void onRequestReceiveEvent(HttpServerFilter filter, Connection connection, Request request) {
            if (isMeant.test(connection)) {
                request.getResponse().setHeader("Connection", "close");
            }
        }
    }
}
