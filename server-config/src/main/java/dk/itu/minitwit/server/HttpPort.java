package dk.itu.minitwit.server;

import java.lang.reflect.Field;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.attributes.Attribute;
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

    /** How many requests for each core may be under way: as many as are done in a fraction of the 300 ms that clients wait. */
    private static final int UNDER_WAY_PER_CORE = 64;
    /** And when they take too long: enough to keep the processors and the database busy. */
    private static final int LEAST_PER_CORE = 8;
    /** Payara has 200 threads to take requests: there has to be one that refuses. */
    private static final int MOST_UNDER_WAY = 150;

    private final List<TCPNIOTransport> transports = new ArrayList<>();
    private final List<FilterChain> chains = new ArrayList<>();
    private final List<HttpServerFilter> filters = new ArrayList<>();
    private final List<AtomicInteger> requestsUnderWay = new ArrayList<>();
    private final List<org.glassfish.grizzly.http.HttpServerFilter> codecs = new ArrayList<>();

    /** That of the server in this process. Where Payara keeps it is not in an API, so not compiled against. */
    HttpPort() throws ReflectiveOperationException {
        Class<?> grizzlyService = Class.forName("com.sun.enterprise.v3.services.impl.GrizzlyService");
        Object service = Class.forName("org.glassfish.internal.api.Globals")
                .getMethod("get", Class.class)
                .invoke(null, grizzlyService);
        Class<?> listenerType = Class.forName("org.glassfish.grizzly.config.GenericGrizzlyListener");
        for (Object proxy : (Collection<?>) valueOf(grizzlyService.getDeclaredField("proxies"), service)) {
            Object listener =
                    proxy.getClass().getMethod("getUnderlyingListener").invoke(proxy);
            chains.add((FilterChain) valueOf(listenerType.getDeclaredField("rootFilterChain"), listener));
            transports.add(
                    (TCPNIOTransport) listenerType.getMethod("getTransport").invoke(listener));
            List<?> found = (List<?>)
                    listenerType.getMethod("getFilters", Class.class).invoke(listener, HttpServerFilter.class);
            for (Object filter : found) {
                filters.add((HttpServerFilter) filter);
                requestsUnderWay.add((AtomicInteger)
                        valueOf(HttpServerFilter.class.getDeclaredField("activeRequestsCounter"), filter));
            }
            List<?> ofHttp = (List<?>) listenerType
                    .getMethod("getFilters", Class.class)
                    .invoke(listener, org.glassfish.grizzly.http.HttpServerFilter.class);
            for (Object codec : ofHttp) {
                codecs.add((org.glassfish.grizzly.http.HttpServerFilter) codec);
            }
        }
    }

    private static Object valueOf(Field field, Object owner) throws IllegalAccessException {
        field.setAccessible(true);
        return field.get(owner);
    }

    /** Lets in no more than can be done in time. @param figures to see it by */
    void guard(AdmissionFigures figures) {
        int cores = Runtime.getRuntime().availableProcessors();
        int most = Math.min(MOST_UNDER_WAY, UNDER_WAY_PER_CORE * cores);
        int least = Math.min(most, LEAST_PER_CORE * cores);
        for (int i = 0; i < filters.size(); i++) {
            HttpServerFilter filter = filters.get(i);
            Admission admission = new Admission(requestsUnderWay.get(i), least, most);
            addTo(filter, 0, admission);
            figures.watch(admission);
        }
    }

    /** Lets the memory of connections go when they are closed. */
    void forgetClosed() throws ReflectiveOperationException {
        Class<?> type = org.glassfish.grizzly.http.HttpServerFilter.class;
        for (org.glassfish.grizzly.http.HttpServerFilter codec : codecs) {
            @SuppressWarnings("unchecked") // of a type that is private there
            DelayQueue<Object> idle = (DelayQueue<Object>) valueOf(type.getDeclaredField("keepAliveQueue"), codec);
            Attribute<?> note = (Attribute<?>) valueOf(type.getDeclaredField("keepAliveContextAttr"), codec);
            if (idle != null) {
                addTo(codec, 1, new ClosedConnections(idle, note));
            }
        }
    }

    /** @param offset 0 before that filter, 1 after it */
    private void addTo(Filter there, int offset, Filter added) {
        chains.stream()
                .filter(chain -> chain.contains(there))
                .forEach(chain -> chain.add(chain.indexOf(there) + offset, added));
    }

    /** Takes no more connections, and returns when all that was asked is answered, or when the time is up. */
    void close(Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        filters.forEach(filter -> filter.getMonitoringConfig().addProbes(new LastRequest()));
        transports.forEach(TCPNIOTransport::unbindAll);
        long quietUntil = System.nanoTime() + QUIET.toNanos();
        for (long now = System.nanoTime(); now - quietUntil < 0 && now - deadline < 0; now = System.nanoTime()) {
            if (requestsUnderWay.stream().anyMatch(number -> number.get() > 0)) {
                quietUntil = now + QUIET.toNanos();
            }
            Thread.sleep(LOOKS.toMillis());
        }
    }

    /** Tells those who keep a connection that this is its last request: they go elsewhere with the next. */
    private static final class LastRequest extends HttpServerProbe.Adapter {

        @Override
        @SuppressWarnings("rawtypes") // as it is declared
        public void onRequestReceiveEvent(HttpServerFilter filter, Connection connection, Request request) {
            request.getResponse().setHeader("Connection", "close");
        }
    }
}
