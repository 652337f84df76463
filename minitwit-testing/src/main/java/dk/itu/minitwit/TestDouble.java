package dk.itu.minitwit;

import java.lang.reflect.Proxy;

/** Implements an interface with many methods, such as one of servlets; a test answers the methods that it needs. */
public final class TestDouble {

    /** Answers a call by the method's name; {@link #UNEXPECTED} fails the test. */
    @FunctionalInterface
    public interface Calls {
        Object answer(String method, Object... arguments) throws Exception;
    }

    public static final Object UNEXPECTED = new Object();

    private TestDouble() {}

    public static <T> T of(Class<T> type, Calls calls) {
        return type.cast(Proxy.newProxyInstance(
                TestDouble.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    Object answer = calls.answer(method.getName(), arguments == null ? new Object[0] : arguments);
                    if (answer == UNEXPECTED) {
                        throw new UnsupportedOperationException(method.toString());
                    }
                    return method.getReturnType() == void.class ? null : answer;
                }));
    }
}
