package dk.itu.minitwit.server;

import java.lang.reflect.Field;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.glassfish.grizzly.attributes.Attribute;
import org.glassfish.grizzly.utils.DelayedExecutor.DelayQueue;

/** The private fields of Grizzly and of Java that the server needs, since there is no API for them (ADR 036). A test looks for each. */
enum InnerField {
    REQUESTS_IN_FLIGHT(
            "org.glassfish.grizzly.http.server.HttpServerFilter",
            "activeRequestsCounter",
            AtomicInteger.class,
            "a stop does not wait for requests in flight, and their number is not limited"),
    IDLE_CONNECTIONS(
            "org.glassfish.grizzly.http.HttpServerFilter",
            "keepAliveQueue",
            DelayQueue.class,
            "closed connections stay in memory for half a minute"),
    IDLE_CONNECTION(
            "org.glassfish.grizzly.http.HttpServerFilter",
            "keepAliveContextAttr",
            Attribute.class,
            "closed connections stay in memory for half a minute"),
    SHUTDOWN_HOOKS(
            "java.lang.ApplicationShutdownHooks",
            "hooks",
            Map.class,
            "Payara's own hook ends the application before requests in flight are answered");

    private final String owner;
    private final String field;
    private final Class<?> type;
    private final String otherwise;

    InnerField(String owner, String field, Class<?> type, String otherwise) {
        this.owner = owner;
        this.field = field;
        this.type = type;
        this.otherwise = otherwise;
    }

    /** @throws ServerFailure when it is not there any more, or is of another type: says which field, and what it is needed for */
    Field find() throws ServerFailure {
        try {
            Field found = Class.forName(owner).getDeclaredField(field);
            if (type.isAssignableFrom(found.getType())) {
                return found;
            }
            throw new ServerFailure(changed("is a " + found.getType().getName()), null);
        } catch (ReflectiveOperationException failure) {
            throw new ServerFailure(changed("is gone"), failure);
        }
    }

    private String changed(String how) {
        return "This Payara or Java is another inside: " + owner + "." + field + " " + how + ". Without it " + otherwise
                + " (docs/adr/036).";
    }

    /** @param object whose field it is; null for a static one */
    Object of(Object object) throws ServerFailure {
        try {
            Field found = find();
            found.setAccessible(true);
            return found.get(object);
        } catch (ReflectiveOperationException | RuntimeException failure) {
            throw new ServerFailure(changed("cannot be read"), failure);
        }
    }
}
