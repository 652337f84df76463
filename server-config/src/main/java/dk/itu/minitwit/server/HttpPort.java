package dk.itu.minitwit.server;

import java.lang.reflect.Field;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.attributes.Attribute;
import org.glassfish.grizzly.filterchain.DefaultFilterChain;
import org.glassfish.grizzly.filterchain.Filter;
import org.glassfish.grizzly.filterchain.FilterChain;
import org.glassfish.grizzly.http.server.HttpServerFilter;
import org.glassfish.grizzly.http.server.HttpServerProbe;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.nio.transport.TCPNIOTransport;
import org.glassfish.grizzly.utils.DelayedExecutor.DelayQueue;

/**
 * The port that requests come by. Payara takes the application away before it closes the port, so that requests under way
 * fail, some of them after they were stored: here the port is closed first, and what it let in is answered (ADR 021). And it
 * would let in whoever comes, until all threads wait (ADR 022).
 */
final class HttpPort {

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

    private final List<Listener> listeners = new ArrayList<>();

    /** That of the server in this process. Where Payara keeps it is not in an API, so not compiled against. */
    HttpPort() throws ReflectiveOperationException {
        Class<?> grizzlyService = Class.forName("com.sun.enterprise.v3.services.impl.GrizzlyService");
        Object service = Class.forName("org.glassfish.internal.api.Globals")
                .getMethod("get", Class.class)
                .invoke(null, grizzlyService);
        for (Object proxy : (Collection<?>) valueOf(grizzlyService.getDeclaredField("proxies"), service)) {
            listeners.add(new Listener(
                    proxy.getClass().getMethod("getUnderlyingListener").invoke(proxy)));
        }
    }

    private static Object valueOf(Field field, Object owner) throws IllegalAccessException {
        field.setAccessible(true);
        return field.get(owner);
    }

    /**
     * Lets in no more than can be done in time, and lets the memory of connections go when they are closed.
     *
     * @param figures to see it by
     */
    void guard(AdmissionFigures figures) throws ReflectiveOperationException {
        for (Listener listener : listeners) {
            listener.guard(figures);
        }
    }

    /** Takes no more connections, and returns when all that was asked is answered, or when the time is up. */
    void close(Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        listeners.forEach(Listener::close);
        long quietUntil = System.nanoTime() + QUIET.toNanos();
        for (long now = System.nanoTime(); now - quietUntil < 0 && now - deadline < 0; now = System.nanoTime()) {
            if (listeners.stream().anyMatch(Listener::isAtWork)) {
                quietUntil = now + QUIET.toNanos();
            }
            Thread.sleep(LOOKS.toMillis());
        }
    }

    /** What answers at one address. Connections get its chain of filters when they are made. */
    private static final class Listener {

        private final TCPNIOTransport transport;
        private final FilterChain atFirst;
        private final HttpServerFilter handler;
        private final AtomicInteger underWay;
        private final org.glassfish.grizzly.http.HttpServerFilter codec;

        Listener(Object generic) throws ReflectiveOperationException {
            Class<?> type = generic.getClass();
            transport = (TCPNIOTransport) type.getMethod("getTransport").invoke(generic);
            atFirst = (FilterChain) transport.getProcessor();
            handler = filter(HttpServerFilter.class);
            underWay =
                    (AtomicInteger) valueOf(HttpServerFilter.class.getDeclaredField("activeRequestsCounter"), handler);
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
         * The chain is not changed but replaced: a connection notes what it has read for each filter of its chain, by number, so
         * those that were made before keep the old one, and have to be made anew for the next request.
         */
        void guard(AdmissionFigures figures) throws ReflectiveOperationException {
            int cores = Runtime.getRuntime().availableProcessors();
            int most = Math.min(MOST_UNDER_WAY, MOST_PER_CORE * cores);
            int least = Math.min(most, LEAST_PER_CORE * cores);
            Turns turns = new Turns(limit(least, most), most, WAIT);
            // Hashing itself refuses those for whom it has no time, but only when they have come that far.
            Turns signUps = new Turns(limit(most / 2, most / 2), most / 2, Duration.ZERO);
            Admission admission = new Admission(underWay, MOST_UNDER_WAY, turns, signUps);
            figures.watch(admission);
            List<Filter> filters = new ArrayList<>(atFirst);
            filters.add(filters.indexOf(handler), admission);
            filters.add(filters.indexOf(codec) + 1, closedConnections());
            FilterChain guarded = new DefaultFilterChain(filters);
            transport.setProcessor(guarded);
            Field ports = TCPNIOTransport.class.getDeclaredField("serverConnections");
            for (Object port : (Collection<?>) valueOf(ports, transport)) {
                ((Connection<?>) port).setProcessor(guarded);
            }
            handler.getMonitoringConfig().addProbes(new LastRequest(made -> made.getProcessor() == atFirst));
        }

        private static ConcurrencyLimit limit(int least, int most) {
            return new ConcurrencyLimit(least, most, System.nanoTime());
        }

        private ClosedConnections closedConnections() throws ReflectiveOperationException {
            Class<?> type = org.glassfish.grizzly.http.HttpServerFilter.class;
            @SuppressWarnings("unchecked") // of a type that is private there
            DelayQueue<Object> idle = (DelayQueue<Object>) valueOf(type.getDeclaredField("keepAliveQueue"), codec);
            return new ClosedConnections(
                    idle, (Attribute<?>) valueOf(type.getDeclaredField("keepAliveContextAttr"), codec));
        }

        boolean isAtWork() {
            return underWay.get() > 0;
        }

        void close() {
            handler.getMonitoringConfig().addProbes(new LastRequest(made -> true));
            transport.unbindAll();
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
