package dk.itu.minitwit.server;

import java.lang.reflect.Field;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.glassfish.grizzly.attributes.Attribute;
import org.glassfish.grizzly.utils.DelayedExecutor.DelayQueue;

/**
 * Private fields of Grizzly and the JDK that the server needs for lack of an API (ADR 036). A test checks each of them.
 */
enum InnerField {
    REQUESTS_IN_FLIGHT(
            "org.glassfish.grizzly.http.server.HttpServerFilter",
            "activeRequestsCounter",
            AtomicInteger.class,
            "a stop does not wait for requests in flight"),
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

    /**
     * @throws ServerFailure if the field is missing or has another type; the message names the field and its purpose
     */
    Field find() throws ServerFailure {
        try {
            Field found = Class.forName(owner).getDeclaredField(field);
            if (type.isAssignableFrom(found.getType())) {
                return found;
            }
            throw new ServerFailure(changed("has the type " + found.getType().getName()), null);
        } catch (ReflectiveOperationException failure) {
            throw new ServerFailure(changed("is missing"), failure);
        }
    }

    private String changed(String change) {
        return "This version of Payara or Java is not supported: " + owner + "." + field + " " + change
                + ". Without it " + otherwise + " (docs/adr/036).";
    }

    /** @param object the object with the field; null for a static field */
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
