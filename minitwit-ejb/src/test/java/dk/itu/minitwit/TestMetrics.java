package dk.itu.minitwit;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** A registry of counters without a container. */
public final class TestMetrics {

    private final Map<String, Integer> counts = new ConcurrentHashMap<>();

    public MetricRegistry registry() {
        return proxy(
                MetricRegistry.class,
                "counter",
                arguments -> proxy(Counter.class, "inc", nothing -> {
                    counts.merge((String) arguments[0], 1, Integer::sum);
                    return null;
                }));
    }

    /** What was counted: names and numbers. */
    public Map<String, Integer> counts() {
        return counts;
    }

    private interface Method {
        Object call(Object... arguments);
    }

    private static <T> T proxy(Class<T> type, String name, Method only) {
        return type.cast(Proxy.newProxyInstance(
                TestMetrics.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (!method.getName().equals(name)) {
                        throw new UnsupportedOperationException(method.toString());
                    }
                    return only.call(arguments);
                }));
    }
}
