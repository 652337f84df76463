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

    /**
     * How many requests for each core may be at work or wait for their turn: of a crowd that comes all at once the others are refused
     * (ADR 032).
     */
    private static final int MOST_PER_CORE = 32;
    /** And at first, and when they take too long: enough to keep the processors and the database busy (ADR 034). */
    private static final int LEAST_PER_CORE = 4;
    /** A third of what clients wait: the rest is for the work, on a server that has just started. */
    private static final Duration WAIT = Duration.ofMillis(100);
    /** How many threads requests may hold, waiting for their clients or at work: Payara has 200, and one has to refuse. */
    private static final int MOST_UNDER_WAY = 150;

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
     * Lets in no more than can be done in time, and lets the memory of connections go when they are closed.
     *
     * <p>The chain is not changed but replaced: a connection notes what it has read for each filter of its chain, by number, so
     * those that were made before keep the old one, and have to be made anew for the next request.
     *
     * @param figures to see it by
     */
    void guard(AdmissionFigures figures) throws ServerFailure {
        int cores = Runtime.getRuntime().availableProcessors();
        int most = Math.min(MOST_UNDER_WAY, MOST_PER_CORE * cores);
        int least = Math.min(most, LEAST_PER_CORE * cores);
        Turns turns = new Turns(limit(least, most), most, WAIT);
        // Hashing itself refuses those for whom it has no time, but only when they have come that far.
        Turns signUps = new Turns(limit(most / 2, most / 2), most / 2, Duration.ZERO);
        Admission admission = new Admission(underWay, MOST_UNDER_WAY, turns, signUps);
        figures.watch(admission);
        List<Filter> filters = new ArrayList<>(atFirst);
        filters.addAll(filters.indexOf(handler), List.of(new RequestCheck(), admission));
        filters.add(filters.indexOf(codec) + 1, closedConnections());
        FilterChain guarded = new DefaultFilterChain(filters);
        transport.getConnectionMonitoringConfig().addProbes(new Guard(atFirst, guarded));
        handler.getMonitoringConfig().addProbes(new LastRequest(made -> made.getProcessor() == atFirst));
    }

    private static ConcurrencyLimit limit(int least, int most) {
        return new ConcurrencyLimit(least, most, System.nanoTime());
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
