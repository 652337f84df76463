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
 * The port that requests come by. Payara takes the application away before it closes the port, so that requests under way
 * fail, some of them after they were stored: here the port is closed first, and what it let in is answered (ADR 021). And it
 * would let in whoever comes, until all threads wait (ADR 022).
 */
final class HttpPort {

    /** As in Micro's domain.xml. */
    private static final String LISTENER = "http-listener";

    /** How long nothing may be under way before all is taken to be answered: a request may have been let in and not be read. */
    private static final Duration QUIET = Duration.ofMillis(200);

    private static final Duration LOOKS = Duration.ofMillis(10);

    private final TCPNIOTransport transport;
    /** Connections get the transport's chain when they are made; this is the one that Payara made. */
    private final FilterChain atFirst;

    private final HttpServerFilter handler;
    private final AtomicInteger underWay;
    private final org.glassfish.grizzly.http.HttpServerFilter codec;

    /** That of the server in this process. */
    HttpPort() throws ServerFailure {
        ServiceLocator services = Globals.getDefaultHabitat();
        NetworkListener listener = services.getService(Config.class, ServerEnvironment.DEFAULT_INSTANCE_NAME)
                .getNetworkConfig()
                .getNetworkListener(LISTENER);
        GrizzlyProxy proxy =
                (GrizzlyProxy) services.getService(GrizzlyService.class).lookupNetworkProxy(listener);
        transport = (TCPNIOTransport) ((GenericGrizzlyListener) proxy.getUnderlyingListener()).getTransport();
        atFirst = (FilterChain) transport.getProcessor();
        handler = filter(HttpServerFilter.class);
        underWay = (AtomicInteger) InnerField.REQUESTS_IN_FLIGHT.of(handler);
        codec = filter(org.glassfish.grizzly.http.HttpServerFilter.class);
    }

    private <T> T filter(Class<T> type) {
        return atFirst.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    /**
     * Puts our filters into the port's chain.
     *
     * <p>The chain is not changed but replaced: a connection notes what it has read for each filter of its chain, by number, so
     * those that were made before keep the old one, and have to be made anew for the next request.
     */
    void guard(AdmissionFilter admission) throws ServerFailure {
        List<Filter> filters = new ArrayList<>(atFirst);
        filters.addAll(filters.indexOf(handler), List.of(new RequestCheck(), admission));
        filters.add(filters.indexOf(codec) + 1, closedConnections());
        FilterChain guarded = new DefaultFilterChain(filters);
        transport.getConnectionMonitoringConfig().addProbes(new Guard(atFirst, guarded));
        handler.getMonitoringConfig().addProbes(new LastRequest(made -> made.getProcessor() == atFirst));
    }

    private ClosedConnections closedConnections() throws ServerFailure {
        @SuppressWarnings("unchecked") // of a type that is private there
        DelayQueue<Object> idle = (DelayQueue<Object>) InnerField.IDLE_CONNECTIONS.of(codec);
        return new ClosedConnections(idle, (Attribute<?>) InnerField.IDLE_CONNECTION.of(codec));
    }

    /** Takes no more connections, and returns when all that was asked is answered, or when the time is up. */
    void close(Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        handler.getMonitoringConfig().addProbes(new LastRequest(made -> true));
        transport.unbindAll();
        long quietUntil = System.nanoTime() + QUIET.toNanos();
        for (long now = System.nanoTime(); now - quietUntil < 0 && now - deadline < 0; now = System.nanoTime()) {
            if (underWay.get() > 0) {
                quietUntil = now + QUIET.toNanos();
            }
            Thread.sleep(LOOKS.toMillis());
        }
    }

    /** Gives connections another chain than the port's own before the first of what they send is read. Older ones have no such probe. */
    private static final class Guard extends ConnectionProbe.Adapter {

        private final FilterChain atFirst;
        private final FilterChain guarded;

        Guard(FilterChain atFirst, FilterChain guarded) {
            this.atFirst = atFirst;
            this.guarded = guarded;
        }

        @Override
        @SuppressWarnings("rawtypes") // as it is declared
        public void onIOEventReadyEvent(Connection connection, IOEvent event) {
            if (connection.getProcessor() == atFirst) {
                connection.setProcessor(guarded);
            }
        }
    }

    /** Tells those who keep such a connection that this is its last request: they go elsewhere, or make another, with the next. */
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
